package io.redress.people.shifts;

import io.redress.shared.StaffId;
import java.time.Instant;

/**
 * A time in which somebody is there without a break.
 *
 * @param from first moment
 * @param until first moment after it
 */
public record Presence(StaffId staff, Instant from, Instant until) {
  public Presence {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a presence takes time: " + from + " " + until);
    }
  }

  /** Whether the person is there at this moment. */
  public boolean isAt(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
