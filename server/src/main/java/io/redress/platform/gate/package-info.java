/** What stands before every request: how many at once, how large, and whether it came before. */
@NullMarked
package io.redress.platform.gate;

import org.jspecify.annotations.NullMarked;
