package io.redress.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The data sets that lie beside the checkout; they are read and never copied into it. */
public final class SharedData {
  private SharedData() {}

  /**
   * The folder of a data set; the system property {@code redress.shared} says where else to look.
   */
  public static Path folder(String name) {
    var told = Optional.ofNullable(System.getProperty("redress.shared")).map(Path::of);
    var above =
        Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
            .map(at -> at.resolve("shared"));
    return Stream.concat(told.stream(), above)
        .map(at -> at.resolve("data").resolve(name))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("shared/data/" + name + " is not there"));
  }
}
