/** What payment providers do to us, round after round, in one process and without any kill. */
@NullMarked
package io.redress.faults.providers;

import org.jspecify.annotations.NullMarked;
