package io.redress.platform.backup;

import io.redress.platform.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When this installation was last backed up, and whether that is too long ago. */
@Component
public class Backups {
  /** After so long without a backup people are told. */
  public static final Duration LONGEST_WITHOUT = Duration.ofDays(7);

  /** What is known of the backups of this installation. */
  public enum State {
    /** A backup was made lately. */
    FRESH,
    /** The last backup is too old. */
    STALE,
    /** There was none yet. */
    NONE,
    /** The database is external: its backups are made by its own tools, and not known here. */
    ELSEWHERE
  }

  private final BackupLog log;
  private final Clock clock;
  private final boolean isExternal;

  Backups(Settings settings, Clock clock) {
    this.log = new BackupLog(settings.storage().data());
    this.clock = clock;
    this.isExternal = settings.storage().databaseUrl().isPresent();
  }

  /** The latest backup that was finished. */
  public Optional<BackupRecord> last() {
    try {
      return log.last();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How it stands with backups now. */
  public State state() {
    if (isExternal) {
      return State.ELSEWHERE;
    }
    var oldest = clock.instant().minus(LONGEST_WITHOUT);
    return last()
        .map(made -> made.finishedAt().isBefore(oldest) ? State.STALE : State.FRESH)
        .orElse(State.NONE);
  }
}
