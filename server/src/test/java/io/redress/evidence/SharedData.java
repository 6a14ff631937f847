package io.redress.evidence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The data sets beside the project. */
final class SharedData {
  private SharedData() {}

  /** The folder {@code shared/data/name} that is set, or the nearest one above the project. */
  static Path folder(String name) {
    return Optional.ofNullable(System.getProperty("redress.shared"))
        .map(Path::of)
        .or(() -> above(Path.of("").toAbsolutePath()).filter(Files::isDirectory).findFirst())
        .map(shared -> shared.resolve("data").resolve(name))
        .orElseThrow(() -> new IllegalStateException("There is no folder shared above this one."));
  }

  private static Stream<Path> above(Path folder) {
    return Stream.iterate(folder, path -> path != null, Path::getParent)
        .map(path -> path.resolve("shared"));
  }
}
