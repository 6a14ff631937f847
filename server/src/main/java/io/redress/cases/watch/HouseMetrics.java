package io.redress.cases.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.redress.money.IntentState;
import io.redress.promises.Promises;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The figures of the house for those who collect them.
 *
 * <p>All of one reading come from one look at the database, and nobody who asks too often makes
 * more of them. Where the database is away, they are not numbers.
 */
@Component
class HouseMetrics implements MeterBinder {
  private static final Duration KEPT = Duration.ofSeconds(15);

  private record Reading(Instant at, HouseFigures figures, double oldestOverdueSeconds) {}

  private final HouseFiguresStore store;
  private final Promises promises;
  private final Clock clock;
  private Reading last = new Reading(Instant.EPOCH, new HouseFigures(Map.of()), 0);

  HouseMetrics(HouseFiguresStore store, Promises promises, Clock clock) {
    this.store = store;
    this.promises = promises;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var state : List.of("open", "at_risk", "broken")) {
      gauge(registry, "redress.promises", "Promises of all merchants", "promises." + state, state);
    }
    for (var state : List.of("waiting", "due", "exhausted")) {
      gauge(registry, "redress.outbox.tasks", "Work to be done outside", "outbox." + state, state);
    }
    for (var state : IntentState.values()) {
      if (state != IntentState.SETTLED) {
        var code = state.name().toLowerCase(Locale.ROOT);
        gauge(registry, "redress.refunds", "Refunds not yet settled", "refunds." + code, code);
      }
    }
    Gauge.builder("redress.promises.overdue.seconds", this, read(Reading::oldestOverdueSeconds))
        .description("How long the oldest overdue promise is overdue")
        .register(registry);
    Gauge.builder("redress.scan.age.seconds", this, HouseMetrics::scanAge)
        .description("How long ago this node looked for due promises")
        .register(registry);
  }

  private void gauge(
      MeterRegistry registry, String meter, String description, String figure, String state) {
    Gauge.builder(meter, this, read(reading -> reading.figures().of(figure)))
        .description(description)
        .tag("state", state)
        .register(registry);
  }

  private ToDoubleFunction<HouseMetrics> read(ToDoubleFunction<Reading> figure) {
    return metrics -> {
      try {
        return figure.applyAsDouble(metrics.reading());
      } catch (DataAccessException | TransactionException away) {
        return Double.NaN;
      }
    };
  }

  private double scanAge() {
    return Duration.between(promises.lastScan(), clock.instant()).toSeconds();
  }

  private synchronized Reading reading() {
    var now = clock.instant();
    if (Duration.between(last.at(), now).abs().compareTo(KEPT) > 0) {
      var overdue =
          promises.oldestOverdue(now).map(at -> Duration.between(at, now)).orElse(Duration.ZERO);
      last = new Reading(now, store.at(now), overdue.toSeconds());
    }
    return last;
  }
}
