package io.redress.promises.hours;

import io.redress.platform.trips.Question;
import io.redress.promises.PromiseSettings;
import io.redress.promises.hours.HoursBook.Change;
import io.redress.promises.store.SettingStore;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the house in scope has set for its promises, version by version. */
@Service
public final class SettingsBook {
  private static final int MOST_LISTED = 50;

  private final SettingStore store;
  private final Clock clock;

  SettingsBook(SettingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The question for what is in force now, to be asked with others; empty where nothing is set. */
  public Question<Optional<KeptSettings>> questionInForce() {
    return store.inForce(clock.instant());
  }

  /** What is in force now. */
  public KeptSettings inForce() {
    return questionInForce().ask().orElse(KeptSettings.NONE);
  }

  /** The version that was set last, though its time may not have come. */
  public KeptSettings latest() {
    return store.latest(1).stream().findFirst().orElse(KeptSettings.NONE);
  }

  /** The latest versions, newest first. */
  public List<KeptSettings> list() {
    return store.latest(MOST_LISTED);
  }

  /**
   * Sets what is promised from a moment on.
   *
   * @param readVersion the version that was read before, 0 when there was none
   * @param validFrom not before the change; empty for at once
   */
  public KeptSettings set(
      PromiseSettings settings, int readVersion, Optional<Instant> validFrom, Change change) {
    var from = validFrom.map(at -> at.truncatedTo(ChronoUnit.MICROS)).orElse(change.at());
    if (from.isBefore(change.at())) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "validFrom", from.toString(), "has passed", "Choose a time that is to come."));
    }
    var setting = new KeptSettings.Setting(from, change.at(), change.by());
    var kept = new KeptSettings(readVersion + 1, settings, Optional.of(setting));
    if (latest().version() != readVersion || !store.insert(kept)) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "What is promised is not in version %d any more; read it again.".formatted(readVersion));
    }
    return kept;
  }
}
