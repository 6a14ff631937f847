package io.redress.benchmarks;

import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole lives of cases over HTTP: submit, decide, offer, accept, receive, inspect, refund, settle;
 * with the letters and payments that follow, beside plain JDBC that writes the same rows. The
 * program that asks runs in the same process and is counted with the application.
 */
final class CaseLifeBenchmark implements Benchmark {
  private static final int WARM_UP = 300;
  private static final int LIVES = 200;
  private static final Duration UNTIL_SETTLED = Duration.ofHours(2);

  @Override
  public String name() {
    return "case-life";
  }

  @Override
  public Report run() {
    try (var trial = Trial.start();
        var shop = Shop.open(trial)) {
      play(trial, shop, shop.orders(WARM_UP));
      var orders = shop.orders(LIVES);
      shop.takeTrips();
      var result = new Comparison(trial).of(() -> play(trial, shop, orders));
      var rows = new ArrayList<>(result.rows());
      shop.takeTrips()
          .forEach(
              (name, trips) ->
                  rows.add(new Report.Row("  round trips of " + name, trips, "on average")));
      return new Report(name(), rows, result.ratio());
    }
  }

  private static int play(Trial trial, Shop shop, List<String> orders) {
    var outbox = trial.part(OutboxWorker.class);
    var cases = orders.stream().map(shop::play).toList();
    outbox.runDue();
    trial.part(TravellingClock.class).advance(UNTIL_SETTLED);
    outbox.runDue();
    if (!shop.isPaid(cases.getLast())) {
      throw new IllegalStateException("The last case was not paid; nothing was measured.");
    }
    return cases.size();
  }
}
