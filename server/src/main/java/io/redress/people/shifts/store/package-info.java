/** The tables of shifts and absences. */
@NullMarked
package io.redress.people.shifts.store;

import org.jspecify.annotations.NullMarked;
