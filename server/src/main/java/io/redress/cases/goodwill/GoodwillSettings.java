package io.redress.cases.goodwill;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of what a house gives beyond what it owes, and within which limits.
 *
 * @param version 0 for what holds where nothing was set
 * @param setting when and by whom; empty for version 0
 */
public record GoodwillSettings(
    int version,
    GoodwillLimits limits,
    CompensationPolicy compensation,
    Optional<Setting> setting) {
  /** What holds for a house that has set nothing else. */
  public static final GoodwillSettings NONE =
      new GoodwillSettings(0, GoodwillLimits.DEFAULTS, CompensationPolicy.NONE, Optional.empty());

  /**
   * How a version came about.
   *
   * @param by {@code staff <id>} or {@code api_key <id>}
   */
  public record Setting(Instant at, String by) {}
}
