/**
 * What can be counted of a house: the three clocks of a case, and the board of its promises.
 *
 * <p>Everything is counted from what is kept, never from a counter beside it, so that each figure
 * can be counted again by hand. Nothing here changes anything.
 */
@NullMarked
@NamedInterface("figures")
package io.redress.cases.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
