package io.redress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files that make up the application, for tests that read them. */
final class Sources {
  private static final Path MAIN = Path.of("src", "main");
  private static final Path TESTS = Path.of("src", "test", "java");

  private Sources() {}

  /** All files of main code with this ending. */
  static List<Path> withEnding(String ending) throws IOException {
    return below(MAIN, ending);
  }

  /** All Java files of tests. */
  static List<Path> ofTests() throws IOException {
    return below(TESTS, ".java");
  }

  private static List<Path> below(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
