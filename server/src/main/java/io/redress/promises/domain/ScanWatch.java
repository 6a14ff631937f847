package io.redress.promises.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One look at the work that is due: when it was last scanned, and what is left lying.
 *
 * @param now the moment of the look
 * @param lastScan when due work was last looked for; the start of this node before the first time.
 *     Empty where another node does it
 * @param oldestOverdue last moment of the oldest promise that has passed it and is still open
 */
public record ScanWatch(Instant now, Optional<Instant> lastScan, Optional<Instant> oldestOverdue) {
  /** How long a promise may be overdue before somebody is alarmed. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int MISSED_SCANS = 2;

  /** How long ago due work was last looked for; nothing where another node does it. */
  public Duration scanAge() {
    return lastScan.map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
  }

  /** How long the oldest overdue promise is overdue; nothing when there is none. */
  public Duration overdueAge() {
    return oldestOverdue.map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
  }

  /** Whether scans are missing or promises are left lying. */
  public boolean isRed(Duration period) {
    return scanAge().compareTo(period.multipliedBy(MISSED_SCANS)) > 0
        || overdueAge().compareTo(PATIENCE) > 0;
  }
}
