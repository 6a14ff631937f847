/** Rule sets over REST. */
@NullMarked
package io.redress.rulebook.web;

import org.jspecify.annotations.NullMarked;
