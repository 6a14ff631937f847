package io.redress.rulebook;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the data sets that lie beside the checkout. */
final class SharedData {
  private SharedData() {}

  static Path folder() {
    var stated = System.getProperty("redress.shared");
    if (stated != null) {
      return Path.of(stated, "data");
    }
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      var candidate = folder.resolveSibling("shared").resolve("data");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    throw new IllegalStateException("the shared data sets are not beside the checkout");
  }
}
