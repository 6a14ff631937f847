package io.redress.cases.audit;

import java.time.Instant;

/**
 * A checking of everything that is chained, and what it found.
 *
 * @param at when it was done
 */
public record AuditRun(Origin origin, Instant at, AuditReport report) {
  /** Who asked for it. */
  public enum Origin {
    DESK,
    COMMAND,
    CLOCK
  }
}
