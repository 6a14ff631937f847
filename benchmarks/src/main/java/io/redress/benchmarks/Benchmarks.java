package io.redress.benchmarks;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code bench [NAME...] [--record] [--json FILE]}: measures and prints; keeps the ratios, or
 * writes everything to a file, when asked to.
 */
public final class Benchmarks {
  private static final int MISUSED = 2;
  private static final String RECORD = "--record";
  private static final String JSON = "--json";

  /** Where the checkout is; the launcher says it. */
  static final Path HOME = Path.of(System.getProperty("redress.home", ".")).toAbsolutePath();

  private static final List<Benchmark> ALL =
      List.of(
          new DecisionBenchmark(),
          new ImportBenchmark(),
          new CaseLifeBenchmark(),
          new DueBenchmark(),
          new SearchBenchmark(),
          new MemoryBenchmark(),
          new StartBenchmark());

  private Benchmarks() {}

  public static void main(String[] arguments) {
    var names = new ArrayList<>(Arrays.asList(arguments));
    var isRecorded = names.remove(RECORD);
    var file = jsonFile(names);
    var known = ALL.stream().map(Benchmark::name).toList();
    if (!known.containsAll(names)) {
      System.err.printf(
          "usage: bench [%s] [%s] [%s FILE]%n", String.join("] [", known), RECORD, JSON);
      System.exit(MISUSED);
    }
    var clock = Clock.systemUTC();
    var machine = Machine.here();
    var figures = new Figures(HOME.resolve("docs/figures.md"), machine, clock);
    System.out.println(machine);
    var reports = new ArrayList<Report>();
    for (var benchmark : ALL) {
      if (names.isEmpty() || names.contains(benchmark.name())) {
        var report = benchmark.run();
        System.out.println(report.table());
        reports.add(report);
        if (isRecorded) {
          figures.add(report);
        }
      }
    }
    file.ifPresent(json -> json.write(clock.instant(), machine, reports));
  }

  /** Takes option and value out of the arguments. */
  private static Optional<JsonFile> jsonFile(List<String> arguments) {
    var option = arguments.indexOf(JSON);
    if (option < 0 || option + 1 == arguments.size()) {
      return Optional.empty();
    }
    arguments.remove(option);
    return Optional.of(new JsonFile(Path.of(arguments.remove(option))));
  }
}
