package io.redress.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies the part of the write-ahead log that a copy of a running database needs to become whole:
 * every segment from the start of the copy to its end.
 *
 * @param database the folder of the running database
 * @param target where the backup is written
 */
record LogCopy(Path database, BackupFolder target) {
  private static final String LOG = "pg_wal";
  private static final int NAME = 24;
  private static final int PART = 8;
  private static final int HEXADECIMAL = 16;
  // Segments of 16 MB, which initdb makes unless told otherwise.
  private static final long SEGMENTS_PER_FILE_NUMBER = 256;

  /** Copies the segments; one that is missing fails the backup. */
  void copy(String first, String last) throws IOException {
    for (var segment : between(first, last)) {
      target.copy(database.resolve(LOG).resolve(segment), inBackup(segment));
    }
    // How the lines of time branched, after an earlier recovery to a point in the past.
    try (var histories = Files.newDirectoryStream(database.resolve(LOG), "*.history")) {
      for (var history : histories) {
        target.copy(history, inBackup(history.getFileName().toString()));
      }
    }
  }

  private static String inBackup(String name) {
    return DatabaseCopy.FOLDER + LOG + "/" + name;
  }

  /** The names of all segments from the first to the last. */
  static List<String> between(String first, String last) {
    if (first.length() != NAME || !last.startsWith(first.substring(0, PART))) {
      throw new IllegalStateException(
          "the log goes from %s to %s: no line of time".formatted(first, last));
    }
    var names = new ArrayList<String>();
    for (var number = number(first); number <= number(last); number++) {
      names.add(
          "%s%08X%08X"
              .formatted(
                  first.substring(0, PART),
                  number / SEGMENTS_PER_FILE_NUMBER,
                  number % SEGMENTS_PER_FILE_NUMBER));
    }
    return names;
  }

  private static long number(String name) {
    return Long.parseLong(name, PART, 2 * PART, HEXADECIMAL) * SEGMENTS_PER_FILE_NUMBER
        + Long.parseLong(name, 2 * PART, NAME, HEXADECIMAL);
  }
}
