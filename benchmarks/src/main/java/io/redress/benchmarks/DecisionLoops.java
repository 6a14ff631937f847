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
  private final List<Facts> mix = FactsMix.all();
  private final Rulebook rulebook = Rulebook.load();
  private final DecisionFloor floor = new DecisionFloor(rulebook, mix);
  private int turn;

  @Benchmark
  public Decision rulebook() {
    return rulebook.decide(next());
  }

  @Benchmark
  public Decision floor() {
    return floor.decide(next());
  }

  private Facts next() {
    turn = (turn + 1) % mix.size();
    return mix.get(turn);
  }
}
