package io.redress.platform.clock;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says how far this node's clock is from the database's; it is for people and never red. */
@Component
class ClockHealthIndicator implements HealthIndicator {
  private final DatabaseClock clock;

  ClockHealthIndicator(DatabaseClock clock) {
    this.clock = clock;
  }

  @Override
  public Health health() {
    try {
      var ahead = clock.ahead();
      return Health.up()
          .withDetail("millisAheadOfDatabase", ahead.toMillis())
          .withDetail("agrees", ahead.abs().compareTo(DatabaseClock.PATIENCE) <= 0)
          .build();
    } catch (DataAccessException e) {
      return Health.unknown().build();
    }
  }
}
