package io.redress.benchmarks;

import io.redress.benchmarks.SharedClauses.Outcome;
import io.redress.rulebook.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Decisions a second with full grounds, on one thread: over all cases beside a floor, and over a
 * part of the law beside ifs and beside a model in DMN that come to the same.
 */
final class DecisionBenchmark implements Benchmark {
  private static final int WARM_UPS = 6;
  private static final int MEASUREMENTS = 5;

  /** As many of each as take about a second of an idle machine; a busy one only takes longer. */
  private static final int RULES_BATCH = 200_000;

  private static final int FLOOR_BATCH = 1_000_000;
  private static final int MODEL_BATCH = 20_000;
  private static final double NANOS_PER_SECOND = 1e9;

  /** What one decision takes. */
  private record Cost(double nanos, double bytes) {
    List<Report.Row> rows(String label) {
      return List.of(
          new Report.Row(label, NANOS_PER_SECOND / nanos, "decisions/s"),
          new Report.Row(label + ", allocated", bytes, "bytes each"));
    }

    double times(Cost other) {
      return nanos / other.nanos;
    }
  }

  @Override
  public String name() {
    return "decision";
  }

  @Override
  public Report run() {
    var rulebook = Rulebook.load();
    checkThatAllComeToTheSame(rulebook);
    var rules = measured("DecisionLoops.mixByRules", RULES_BATCH);
    var floor = measured("DecisionLoops.mixByFloor", FLOOR_BATCH);
    var clauses = measured("ClauseLoops.clausesByRules", RULES_BATCH);
    var ifs = measured("ClauseLoops.clausesByIfs", FLOOR_BATCH);
    var model = measured("ClauseLoops.clausesByModel", MODEL_BATCH);
    var mix = CaseMix.read(rulebook.brandPolicyIds());
    var grounds = mix.stream().mapToInt(facts -> rulebook.decide(facts).grounds().size()).average();
    var rows =
        Stream.of(
                rules.rows("all cases, rulebook"),
                floor.rows("all cases, floor"),
                clauses.rows("shared clauses, rulebook"),
                ifs.rows("shared clauses, if/else"),
                model.rows("shared clauses, KIE DMN"),
                List.of(
                    new Report.Row("cases", mix.size(), ""),
                    new Report.Row("countries and states", CaseMix.countries().size(), ""),
                    new Report.Row("grounds of a case", grounds.orElseThrow(), "on average")))
            .flatMap(List::stream)
            .toList();
    return new Report(
        name(),
        rows,
        String.format(
            Locale.ROOT,
            "%.1f times the floor's time; %.1f times the if/else's; %.1f times as fast as DMN",
            rules.times(floor),
            clauses.times(ifs),
            model.times(clauses)));
  }

  /** A comparison counts only when all do the same work; the ifs even to the last sentence. */
  private static void checkThatAllComeToTheSame(Rulebook rulebook) {
    var ifs = new IfElse(rulebook);
    var model = new DecisionModel();
    for (var facts : SharedClauses.all()) {
      var decision = rulebook.decide(facts);
      require(decision, ifs.decide(facts), facts);
      require(Outcome.of(decision), DecisionModel.outcome(model.decide(facts)), facts);
    }
  }

  private static void require(Object expected, Object found, Object facts) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(
          "%s%n  rulebook: %s%n  other: %s".formatted(facts, expected, found));
    }
  }

  private static Cost measured(String loop, int batch) {
    var options =
        new OptionsBuilder()
            .include(loop.replace(".", "\\.") + "$")
            .mode(Mode.SingleShotTime)
            .forks(1)
            .warmupIterations(WARM_UPS)
            .warmupBatchSize(batch)
            .measurementIterations(MEASUREMENTS)
            .measurementBatchSize(batch)
            .addProfiler(Spent.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      var found = new Runner(options).runSingle().getSecondaryResults();
      var nanos = Objects.requireNonNull(found.get(Spent.NANOS));
      var bytes = Objects.requireNonNull(found.get(Spent.BYTES));
      return new Cost(nanos.getScore(), bytes.getScore());
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }
}
