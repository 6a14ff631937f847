package io.redress.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What the figures were measured on, as Linux tells it (proc(5)).
 *
 * @param load how many processes wanted to run in the last minute, others' included
 */
record Machine(String processor, int cores, long memoryMegabytes, int jdk, double load) {
  private static final int KILOBYTES_PER_MEGABYTE = 1024;

  static Machine here() {
    return new Machine(
        valueIn("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        valueIn("/proc/meminfo", "MemTotal")
            .map(text -> Long.parseLong(text.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
            .orElse(0L),
        Runtime.version().feature(),
        Double.parseDouble(read("/proc/loadavg").split(" ", 2)[0]));
  }

  private static Optional<String> valueIn(String file, String name) {
    return read(file)
        .lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d cores (%s), %,d MB, JDK %d, load %.1f",
        cores,
        processor,
        memoryMegabytes,
        jdk,
        load);
  }
}
