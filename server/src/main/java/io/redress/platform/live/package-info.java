/** Pages that change while they are looked at: who watches what, and how it is told. */
@NullMarked
package io.redress.platform.live;

import org.jspecify.annotations.NullMarked;
