/** Recurring work of this node. */
@NullMarked
package io.redress.platform.ticks;

import org.jspecify.annotations.NullMarked;
