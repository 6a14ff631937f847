package io.redress.replay;

import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** A folder for a database that nobody wants to keep. */
record ThrowawayFolder(Path path) implements AutoCloseable {
  static ThrowawayFolder make() {
    try {
      var folder = Files.createTempDirectory("redress-replay-");
      // The user who runs the database may be another one, and must get to its files in here.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      return new ThrowawayFolder(folder);
    } catch (IOException e) {
      throw new StartupProblem(
          "No temporary folder could be made: choose one with --data (%s)."
              .formatted(e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
