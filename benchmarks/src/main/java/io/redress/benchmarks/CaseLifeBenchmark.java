package io.redress.benchmarks;

import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole lives of cases over HTTP: submit, decide, offer, accept, receive, inspect, refund, settle;
 * with the letters and payments that follow, beside plain JDBC that writes the same rows. The
 * program that asks runs in the same process and is counted with the application.
 */
final class CaseLifeBenchmark implements Benchmark {
  private static final int WARM_UP = 300;
  private static final int LIVES = 200;
  private static final Duration UNTIL_SETTLED = Duration.ofHours(2);

  /** Issue 7: so many times the processor time of the floor at most. */
  private static final double GOAL = 6;

  /** What is done behind the requests: letters, the provider's answers and the proof. */
  private final Map<String, Double> behind = new LinkedHashMap<>();

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
      var trips = new LinkedHashMap<>(shop.takeTrips());
      trips.putAll(behind);
      trips.forEach(
          (name, each) -> rows.add(new Report.Row("  round trips of " + name, each, "on average")));
      rows.add(new Report.Row("goal", GOAL, "times the floor at most"));
      return new Report(name(), rows, result.ratio());
    }
  }

  private int play(Trial trial, Shop shop, List<String> orders) {
    var outbox = trial.part(OutboxWorker.class);
    var cases = orders.stream().map(shop::play).toList();
    var released = trial.statements();
    outbox.runDue();
    var sent = trial.statements();
    trial.part(TravellingClock.class).advance(UNTIL_SETTLED);
    outbox.runDue();
    behind.put("letters and sending the refund", (double) (sent - released) / cases.size());
    behind.put("the proof and its letters", (double) (trial.statements() - sent) / cases.size());
    if (!shop.isPaid(cases.getLast())) {
      throw new IllegalStateException("The last case was not paid; nothing was measured.");
    }
    return cases.size();
  }
}
