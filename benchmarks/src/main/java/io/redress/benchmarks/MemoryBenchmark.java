package io.redress.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * What the application needs of memory while several programs play whole lives of cases at once:
 * what is left on the heap after collections, and what the process takes from the machine.
 */
final class MemoryBenchmark implements Benchmark {
  private static final int PROGRAMS = 8;
  private static final int LIVES_EACH = 60;
  private static final double MEBIBYTE = 1 << 20;
  private static final double KIBIBYTES_PER_MEBIBYTE = 1 << 10;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Report run() {
    try (var trial = Trial.start()) {
      var started = System.nanoTime();
      try (var threads = Executors.newFixedThreadPool(PROGRAMS)) {
        var programs =
            IntStream.range(0, PROGRAMS)
                .mapToObj(program -> CompletableFuture.runAsync(() -> play(trial), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(programs).join();
      }
      var seconds = (System.nanoTime() - started) / 1e9;
      System.gc();
      var kept = heapAfterCollection();
      var most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
      return new Report(
          name(),
          List.of(
              new Report.Row("heap it may take", most, "MiB"),
              new Report.Row("heap in use after a collection", kept, "MiB"),
              new Report.Row("resident at most, with what asks", residentAtMost(), "MiB"),
              new Report.Row("lives meanwhile", PROGRAMS * LIVES_EACH / seconds, "/s")),
          String.format(
              Locale.ROOT, "%.0f%% of the heap stay in use under load", 100 * kept / most));
    }
  }

  private static void play(Trial trial) {
    try (var shop = Shop.open(trial)) {
      shop.orders(LIVES_EACH).forEach(shop::play);
    }
  }

  private static double heapAfterCollection() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getCollectionUsage)
            .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
            .sum()
        / MEBIBYTE;
  }

  /** The most the process has taken so far (proc(5), {@code VmHWM}). */
  private static double residentAtMost() {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElseThrow()
          / KIBIBYTES_PER_MEBIBYTE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
