package io.redress.faults.kinds;

import io.redress.faults.house.House;
import io.redress.faults.house.Wire;
import io.redress.faults.play.Moments;
import java.time.Duration;
import java.util.function.Function;

/** All connections on one side are reset, some times in a row. */
record ResetCalls(String name, Function<House, Wire> side) implements Fault {
  private static final int MOST_TIMES = 5;
  private static final int MOST_MILLIS = 60;

  @Override
  public void strike(Stage stage) {
    var times = 1 + stage.random().nextInt(MOST_TIMES);
    for (var time = 0; time < times; time++) {
      side.apply(stage.house()).reset();
      Moments.pass(Duration.ofMillis(stage.random().nextInt(MOST_MILLIS)));
    }
  }
}
