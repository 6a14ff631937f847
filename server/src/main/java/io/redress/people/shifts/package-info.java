/**
 * When people work: weeks in their own time zones, dates that are different, and when they are
 * away; from it, who is there at a moment and in which hours nobody speaks a language.
 *
 * <p>The roster and the coverage are functions of their arguments; no clock is read. Nothing here
 * counts what anybody has done.
 */
@NullMarked
@NamedInterface("shifts")
package io.redress.people.shifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
