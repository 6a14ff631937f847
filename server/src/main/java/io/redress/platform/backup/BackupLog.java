package io.redress.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The backups that were made of a data folder, one line each, kept in the folder itself so that it
 * is known whichever database it works on.
 *
 * @param data the data folder
 */
record BackupLog(Path data) {
  /** The name of the file that holds it. */
  static final String FILE = "backups.log";

  private static final String BETWEEN = "\t";
  private static final int PARTS = 6;

  /** Notes a backup that is finished. */
  void add(BackupRecord made) throws IOException {
    var line =
        String.join(
            BETWEEN,
            made.finishedAt().toString(),
            made.asOf().toString(),
            Long.toString(made.extent().files()),
            Long.toString(made.extent().bytes()),
            made.extent().hasDatabase() ? "whole" : "files",
            made.folder().toString());
    Files.writeString(
        data.resolve(FILE),
        line + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.SYNC);
  }

  /** The latest backup; a line that cannot be read is no backup. */
  Optional<BackupRecord> last() throws IOException {
    var file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(file)) {
      return lines.flatMap(line -> read(line).stream()).reduce((earlier, later) -> later);
    }
  }

  private static Optional<BackupRecord> read(String line) {
    var parts = line.split(BETWEEN, PARTS);
    if (parts.length < PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BackupRecord(
              Instant.parse(parts[1]),
              Instant.parse(parts[0]),
              new BackupRecord.Extent(
                  Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4].equals("whole")),
              Path.of(parts[5])));
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
