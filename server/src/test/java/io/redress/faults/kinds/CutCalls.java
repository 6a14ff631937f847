package io.redress.faults.kinds;

import io.redress.faults.house.House;
import io.redress.faults.house.Wire;
import io.redress.faults.play.Moments;
import java.time.Duration;
import java.util.function.Function;

/** A connection on one side is cut in the middle of what it carries. */
record CutCalls(String name, Function<House, Wire> side) implements Fault {
  private static final int MOST_TIMES = 6;
  private static final int MOST_BYTES = 4_000;
  private static final int MOST_MILLIS = 60;

  @Override
  public void strike(Stage stage) {
    var times = 1 + stage.random().nextInt(MOST_TIMES);
    for (var time = 0; time < times; time++) {
      side.apply(stage.house()).cutAfter(stage.random().nextInt(MOST_BYTES));
      Moments.pass(Duration.ofMillis(stage.random().nextInt(MOST_MILLIS)));
    }
  }
}
