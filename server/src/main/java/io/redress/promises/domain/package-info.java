/** The life of a promise and the watch over the work that is due, as pure functions. */
@NullMarked
package io.redress.promises.domain;

import org.jspecify.annotations.NullMarked;
