package io.redress.benchmarks;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Rulebook;
import java.util.List;
import org.kie.dmn.api.core.DMNResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: the {@link SharedClauses} by the rules, by ifs, and by a model in DMN. */
public class ClauseLoops {

  /** The facts, one after the other. */
  @State(Scope.Thread)
  public static class Turn {
    private final List<Facts> all = SharedClauses.all();
    private int turn;

    Facts next() {
      turn = turn + 1 == all.size() ? 0 : turn + 1;
      return all.get(turn);
    }
  }

  /** The rulebook as it ships. */
  @State(Scope.Thread)
  public static class ByRules {
    private final Rulebook rulebook = Rulebook.load();
  }

  /** The ifs. */
  @State(Scope.Thread)
  public static class ByIfs {
    private final IfElse ifs = new IfElse(Rulebook.load());
  }

  /** The model. */
  @State(Scope.Thread)
  public static class ByModel {
    private final DecisionModel model = new DecisionModel();
  }

  @Benchmark
  public Decision clausesByRules(ByRules by, Turn turn) {
    return by.rulebook.decide(turn.next());
  }

  @Benchmark
  public Decision clausesByIfs(ByIfs by, Turn turn) {
    return by.ifs.decide(turn.next());
  }

  @Benchmark
  public DMNResult clausesByModel(ByModel by, Turn turn) {
    return by.model.decide(turn.next());
  }
}
