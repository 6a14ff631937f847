package io.redress.cases.watch;

import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says how much work waits to be done outside and how much was left to people; never red. */
@Component
class OutboxHealthIndicator implements HealthIndicator {
  private final HouseFiguresStore store;
  private final Clock clock;

  OutboxHealthIndicator(HouseFiguresStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Health health() {
    try {
      var figures = store.at(clock.instant());
      return Health.up()
          .withDetail("waiting", figures.of("outbox.waiting"))
          .withDetail("due", figures.of("outbox.due"))
          .withDetail("leftToPeople", figures.of("outbox.exhausted"))
          .build();
    } catch (DataAccessException e) {
      return Health.unknown().build();
    }
  }
}
