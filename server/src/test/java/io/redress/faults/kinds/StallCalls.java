package io.redress.faults.kinds;

import io.redress.faults.house.House;
import io.redress.faults.house.Wire;
import io.redress.faults.play.Moments;
import java.time.Duration;
import java.util.function.Function;

/** Nothing comes through on one side for a while; then everything does, or all is reset. */
record StallCalls(String name, Function<House, Wire> side) implements Fault {
  private static final int LEAST_MILLIS = 100;
  private static final int MOST_MILLIS = 1_500;

  @Override
  public void strike(Stage stage) {
    var wire = side.apply(stage.house());
    wire.stall();
    Moments.pass(Duration.ofMillis(stage.random().nextInt(LEAST_MILLIS, MOST_MILLIS)));
    if (stage.random().nextBoolean()) {
      wire.reset();
    }
    wire.flow();
  }
}
