package io.redress.cases.goodwill;

import io.redress.cases.store.GoodwillSettingStore;
import io.redress.cases.store.GoodwillStore;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the house in scope gives beyond what it owes: what waits for a second person, and within
 * which limits something is given.
 */
@Service
public class HouseGoodwill {
  /** The most that is listed at once. */
  public static final int MOST_WAITING = 200;

  private static final int MOST_VERSIONS = 50;

  private final GoodwillStore store;
  private final GoodwillSettingStore settings;
  private final Clock clock;

  HouseGoodwill(GoodwillStore store, GoodwillSettingStore settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** What waits for a second person, oldest first; at most {@link #MOST_WAITING}. */
  @Transactional(readOnly = true)
  public List<WaitingGoodwill> waiting() {
    return store.waiting(MOST_WAITING).ask();
  }

  /** How much waits for a second person. */
  @Transactional(readOnly = true)
  public long countWaiting() {
    return store.countWaiting();
  }

  /** What holds now. */
  @Transactional(readOnly = true)
  public GoodwillSettings settings() {
    return settings.latest().ask().orElse(GoodwillSettings.NONE);
  }

  /** The latest versions of it, newest first; empty where nothing was set. */
  @Transactional(readOnly = true)
  public List<GoodwillSettings> versions() {
    return settings.versions(MOST_VERSIONS);
  }

  /**
   * Sets the limits and what is given by itself; it counts from now on.
   *
   * @param readVersion the version that was read before, 0 when there was none; empty when any will
   *     do
   * @param by {@code staff <id>} or {@code api_key <id>}
   */
  @Needs(Right.SET_GOODWILL)
  @Transactional
  public GoodwillSettings set(
      GoodwillLimits limits, CompensationPolicy policy, OptionalInt readVersion, String by) {
    var version = settings().version();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var next =
        new GoodwillSettings(
            version + 1, limits, policy, Optional.of(new GoodwillSettings.Setting(at, by)));
    if (readVersion.orElse(version) != version || !settings.insert(next)) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "What is given is not in version %d any more; read it again."
              .formatted(readVersion.orElse(version)));
    }
    return next;
  }
}
