/**
 * Days and hours that count: legal periods, public holidays of a country, and the opening hours of
 * a team.
 *
 * <p>Everything here is a function of its arguments; no clock is read. Public holidays are data, so
 * a list of a country's holidays can always be put in place of the built-in one. The calendar never
 * knows what a day is counted for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.redress.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
