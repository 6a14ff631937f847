package io.redress.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code bench [NAME...] [--record]}: measures and prints; keeps the ratios when asked to. */
public final class Benchmarks {
  private static final int MISUSED = 2;
  private static final String RECORD = "--record";

  /** Where the checkout is; the launcher says it. */
  static final Path HOME = Path.of(System.getProperty("redress.home", ".")).toAbsolutePath();

  private static final List<Benchmark> ALL =
      List.of(
          new DecisionBenchmark(),
          new CaseLifeBenchmark(),
          new DueWorkBenchmark(),
          new StartBenchmark());

  private Benchmarks() {}

  public static void main(String[] arguments) {
    var names = new ArrayList<>(Arrays.asList(arguments));
    var isRecorded = names.remove(RECORD);
    var known = ALL.stream().map(Benchmark::name).toList();
    if (!known.containsAll(names)) {
      System.err.printf("usage: bench [%s] [%s]%n", String.join("] [", known), RECORD);
      System.exit(MISUSED);
    }
    var figures = new Figures(HOME.resolve("docs/figures.md"), Clock.systemUTC());
    for (var benchmark : ALL) {
      if (names.isEmpty() || names.contains(benchmark.name())) {
        var report = benchmark.run();
        System.out.println(report.table());
        if (isRecorded) {
          figures.add(report);
        }
      }
    }
  }
}
