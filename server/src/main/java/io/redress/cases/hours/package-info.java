/**
 * By whose hours a promise is counted: those that a house has set, and the usual ones of every
 * party for which it has set none.
 */
@NullMarked
@NamedInterface("hours")
package io.redress.cases.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
