package io.redress.benchmarks;

import io.redress.rulebook.Rulebook;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Decisions a second with full grounds, on one thread, beside a chain of ifs. */
final class DecisionBenchmark implements Benchmark {
  private static final int WARM_UPS = 4;
  private static final int MEASUREMENTS = 5;
  private static final TimeValue SPAN = TimeValue.seconds(1);

  @Override
  public String name() {
    return "decision";
  }

  @Override
  public Report run() {
    var scores = scores();
    var rules = scores.getOrDefault("rulebook", Double.NaN);
    var floor = scores.getOrDefault("floor", Double.NaN);
    return new Report(
        name(),
        List.of(
            new Report.Row("rulebook", rules, "decisions/s"),
            new Report.Row("if/else floor", floor, "decisions/s"),
            new Report.Row("grounds in a decision", grounds(), "on average")),
        String.format(Locale.ROOT, "%.1f times the floor's time", floor / rules));
  }

  private static Map<String, Double> scores() {
    var options =
        new OptionsBuilder()
            .include(DecisionLoops.class.getName() + ".*")
            .mode(Mode.Throughput)
            .forks(1)
            .warmupIterations(WARM_UPS)
            .warmupTime(SPAN)
            .measurementIterations(MEASUREMENTS)
            .measurementTime(SPAN)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      var scores = new HashMap<String, Double>();
      for (var result : new Runner(options).run()) {
        var primary = result.getPrimaryResult();
        scores.put(primary.getLabel(), primary.getScore());
      }
      return scores;
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double grounds() {
    var rulebook = Rulebook.load();
    return FactsMix.all().stream()
        .mapToInt(facts -> rulebook.decide(facts).grounds().size())
        .average()
        .orElseThrow();
  }
}
