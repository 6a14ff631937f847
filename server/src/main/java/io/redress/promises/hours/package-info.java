/**
 * By which hours promises are counted, and how many days each takes: what a house has set for
 * itself and for the brands it asks.
 *
 * <p>A promise keeps the moment it was given with; what is set here counts for those that are made
 * from then on.
 */
@NullMarked
@NamedInterface("hours")
package io.redress.promises.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
