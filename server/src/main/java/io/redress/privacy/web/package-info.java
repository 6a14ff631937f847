/** Personal data by the API: a copy, an erasure, what was asked for. */
@NullMarked
package io.redress.privacy.web;

import org.jspecify.annotations.NullMarked;
