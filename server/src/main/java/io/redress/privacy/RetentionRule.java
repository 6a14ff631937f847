package io.redress.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a kind of data is kept by the house in scope, and how the last clean-up went.
 *
 * @param kind its name; on pages {@code privacy.kind.<kind>}
 * @param days after which it goes
 * @param leastDays the shortest a house may choose
 * @param mostDays the longest a house may choose
 */
public record RetentionRule(
    String kind, int days, int leastDays, int mostDays, Optional<Run> lastRun) {
  /** A clean-up of one day. */
  public record Run(State state, int cleaned, Instant startedAt) {}

  /** How a clean-up stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }
}
