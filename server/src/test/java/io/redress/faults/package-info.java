/** Random cases over HTTP, and whatever can go wrong on the way. */
@NullMarked
package io.redress.faults;

import org.jspecify.annotations.NullMarked;
