/** The shop, the customers and the passing of time of a replay. */
@NullMarked
package io.redress.replay.play;

import org.jspecify.annotations.NullMarked;
