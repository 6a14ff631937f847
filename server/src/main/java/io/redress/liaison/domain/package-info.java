/** The life of a request to a brand, as a pure function. */
@NullMarked
package io.redress.liaison.domain;

import org.jspecify.annotations.NullMarked;
