/** What goes wrong on the way in, told once at the edge as RFC 9457 problem documents. */
@NullMarked
package io.redress.platform.problems;

import org.jspecify.annotations.NullMarked;
