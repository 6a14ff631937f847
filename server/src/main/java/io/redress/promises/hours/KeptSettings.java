package io.redress.promises.hours;

import io.redress.promises.PromiseSettings;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of what a merchant has set for its promises.
 *
 * @param version 0 for what holds where nothing was set
 * @param setting when and by whom; empty for version 0
 */
public record KeptSettings(int version, PromiseSettings settings, Optional<Setting> setting) {
  /** What holds for a merchant that has set nothing else. */
  public static final KeptSettings NONE =
      new KeptSettings(0, PromiseSettings.DEFAULTS, Optional.empty());

  /**
   * How a version came about.
   *
   * @param validFrom from when promises are made by it
   * @param by {@code staff <id>} or {@code api_key <id>}
   */
  public record Setting(Instant validFrom, Instant at, String by) {}
}
