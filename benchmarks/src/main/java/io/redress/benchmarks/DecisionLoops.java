package io.redress.benchmarks;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Rulebook;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JMH measures: one decision after the other over the mix, by the rules and by the floor. */
@State(Scope.Thread)
public class DecisionLoops {
  private final Rulebook rulebook = Rulebook.load();
  private final List<Facts> mix = CaseMix.read(rulebook.brandPolicyIds());
  private final DecisionFloor floor = new DecisionFloor(rulebook, mix);
  private int turn;

  @Benchmark
  public Decision mixByRules() {
    return rulebook.decide(mix.get(next()));
  }

  @Benchmark
  public Decision mixByFloor() {
    return floor.decide(next());
  }

  private int next() {
    turn = turn + 1 == mix.size() ? 0 : turn + 1;
    return turn;
  }
}
