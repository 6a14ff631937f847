package io.redress.people.shifts;

import io.redress.shared.AbsenceId;
import io.redress.shared.StaffId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Days on which somebody is away.
 *
 * @param from the first day, where the person works
 * @param until the last day
 * @param deputy who takes over meanwhile; empty when nobody was named
 */
public record Absence(
    AbsenceId id,
    StaffId staff,
    AbsenceKind kind,
    LocalDate from,
    LocalDate until,
    Optional<StaffId> deputy) {
  /** The longest absence; a longer one is told again. */
  public static final int MOST_DAYS = 400;

  public Absence {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("an absence ends after it begins: " + from + " " + until);
    }
    if (ChronoUnit.DAYS.between(from, until) >= MOST_DAYS) {
      throw new IllegalArgumentException("an absence is at most " + MOST_DAYS + " days long");
    }
    if (deputy.equals(Optional.of(staff))) {
      throw new IllegalArgumentException("nobody stands in for themselves");
    }
  }

  /** Whether the person is away on this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
