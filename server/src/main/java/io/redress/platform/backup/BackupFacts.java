package io.redress.platform.backup;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * What a finished backup says of itself; it is written last, so that a backup without it is known
 * to be unfinished.
 *
 * @param asOf everything acknowledged until this moment is in the backup
 * @param finishedAt when the last file of it was safe on the disk
 * @param database which database is in it; absent when only files were taken
 * @param contents what {@link Checksums} names, and the digest of that list itself
 */
record BackupFacts(
    Instant asOf, Instant finishedAt, Optional<Database> database, Contents contents) {
  /** The name of the file that holds them. */
  static final String FILE = "backup.properties";

  private static final String FORMAT = "1";

  /**
   * The database that is in a backup.
   *
   * @param major version of PostgreSQL that its files belong to
   * @param migration the newest migration in it
   * @param startLsn where its log begins
   * @param stopLsn how far its log must be read again before it is whole
   */
  record Database(String major, String migration, String startLsn, String stopLsn) {}

  /** How much there is, and the digest of the list of files. */
  record Contents(long files, long bytes, String digest) {}

  /** The facts as they are kept. */
  String text() {
    var text =
        new StringBuilder("# A finished backup of Redress; docs/backup.md says how to use it.\n");
    line(text, "format", FORMAT);
    line(text, "asOf", asOf.toString());
    line(text, "finishedAt", finishedAt.toString());
    line(text, "files", Long.toString(contents.files()));
    line(text, "bytes", Long.toString(contents.bytes()));
    line(text, "digest", contents.digest());
    database.ifPresent(
        found -> {
          line(text, "database.major", found.major());
          line(text, "database.migration", found.migration());
          line(text, "database.startLsn", found.startLsn());
          line(text, "database.stopLsn", found.stopLsn());
        });
    return text.toString();
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append('=').append(value).append('\n');
  }

  /** Reads the facts of a backup; a folder without them is refused. */
  static BackupFacts of(Path folder) {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new StartupProblem(
          "%s is no finished backup: %s is missing in it.".formatted(folder, FILE));
    }
    var kept = new Properties();
    try {
      kept.load(new StringReader(Files.readString(file)));
      return read(kept);
    } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
      throw new StartupProblem(
          "%s is damaged (%s): use another backup.".formatted(file, e.getMessage()), e);
    }
  }

  private static BackupFacts read(Properties kept) {
    if (!FORMAT.equals(value(kept, "format"))) {
      throw new IllegalArgumentException("format " + value(kept, "format") + " is not known");
    }
    var database =
        Optional.ofNullable(kept.getProperty("database.major"))
            .map(
                major ->
                    new Database(
                        major,
                        value(kept, "database.migration"),
                        value(kept, "database.startLsn"),
                        value(kept, "database.stopLsn")));
    return new BackupFacts(
        Instant.parse(value(kept, "asOf")),
        Instant.parse(value(kept, "finishedAt")),
        database,
        new Contents(
            Long.parseLong(value(kept, "files")),
            Long.parseLong(value(kept, "bytes")),
            value(kept, "digest")));
  }

  private static String value(Properties kept, String key) {
    var value = kept.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value;
  }
}
