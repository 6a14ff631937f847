package io.redress.faults.play;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stretches of time in which a fault lasts, or after which somebody asks again. */
public final class Moments {
  private Moments() {}

  /** Lets so much time go by. */
  public static void pass(Duration time) {
    try {
      var never = new CountDownLatch(1);
      var _ = never.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
