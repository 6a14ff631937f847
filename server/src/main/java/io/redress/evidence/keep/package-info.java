/** Keeps files that were looked at, brings them together from parts, and clears them away. */
@NullMarked
package io.redress.evidence.keep;

import org.jspecify.annotations.NullMarked;
