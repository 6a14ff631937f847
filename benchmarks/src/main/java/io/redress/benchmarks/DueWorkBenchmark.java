package io.redress.benchmarks;

import io.redress.cases.jobs.DueWork;
import io.redress.platform.clock.TravellingClock;
import java.time.Duration;

/** Promises whose time has come, each told and followed by a new one. */
final class DueWorkBenchmark implements Benchmark {
  private static final int WARM_UP = 60;
  private static final int CASES = 300;
  private static final Duration UNTIL_LATE = Duration.ofDays(15);

  @Override
  public String name() {
    return "due-work";
  }

  @Override
  public Report run() {
    try (var trial = Trial.start();
        var shop = Shop.open(trial)) {
      submit(shop, WARM_UP);
      makeLate(trial);
      submit(shop, CASES);
      trial.part(TravellingClock.class).advance(UNTIL_LATE);
      var dueWork = trial.part(DueWork.class);
      var result = new Comparison(trial).of(dueWork::runDue);
      return new Report(name(), result.rows(), result.ratio());
    }
  }

  private static void submit(Shop shop, int count) {
    shop.orders(count).forEach(shop::submit);
  }

  private static void makeLate(Trial trial) {
    trial.part(TravellingClock.class).advance(UNTIL_LATE);
    trial.part(DueWork.class).runDue();
  }
}
