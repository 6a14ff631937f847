package io.redress.faults.kinds;

import io.redress.faults.play.Moments;
import java.time.Duration;

/** The process stands still for a moment, as in a long pause of its machine, and goes on. */
final class FreezeApplication implements Fault {
  private static final int LEAST_MILLIS = 100;
  private static final int MOST_MILLIS = 1_500;

  @Override
  public void strike(Stage stage) {
    stage.house().node().signal("STOP");
    Moments.pass(Duration.ofMillis(stage.random().nextInt(LEAST_MILLIS, MOST_MILLIS)));
    stage.house().node().signal("CONT");
  }
}
