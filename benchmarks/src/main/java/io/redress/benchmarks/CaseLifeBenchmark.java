package io.redress.benchmarks;

import io.redress.orders.Order;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.shared.CaseId;
import java.time.Duration;
import java.util.List;

/**
 * Whole lives of cases: submit, decide, offer, accept, receive, inspect, refund, settle; with the
 * letters and payments that follow, beside plain JDBC that writes the same rows.
 */
final class CaseLifeBenchmark implements Benchmark {
  private static final int WARM_UP = 60;
  private static final int LIVES = 100;
  private static final Duration UNTIL_SETTLED = Duration.ofHours(2);

  @Override
  public String name() {
    return "case-life";
  }

  @Override
  public Report run() {
    try (var trial = Trial.start()) {
      var shop = Shop.open(trial);
      play(trial, shop, shop.orders(WARM_UP));
      var orders = shop.orders(LIVES);
      var result = new Comparison(trial).of(() -> play(trial, shop, orders).size());
      return new Report(name(), result.rows(), result.ratio());
    }
  }

  private static List<CaseId> play(Trial trial, Shop shop, List<Order> orders) {
    var outbox = trial.part(OutboxWorker.class);
    var cases = orders.stream().map(shop::play).toList();
    outbox.runDue();
    trial.part(TravellingClock.class).advance(UNTIL_SETTLED);
    outbox.runDue();
    if (!shop.isPaid(cases.getLast())) {
      throw new IllegalStateException("The last case was not paid; nothing was measured.");
    }
    return cases;
  }
}
