/** Time and new identifiers, the two things that a test wants to hold in its hand. */
@NullMarked
package io.redress.platform.clock;

import org.jspecify.annotations.NullMarked;
