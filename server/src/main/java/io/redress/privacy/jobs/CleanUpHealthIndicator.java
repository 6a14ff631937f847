package io.redress.privacy.jobs;

import io.redress.privacy.Retention;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells when the last clean-up ended; a late one is no reason to stop serving, so never red. */
@Component
final class CleanUpHealthIndicator implements HealthIndicator {
  private final Retention retention;

  CleanUpHealthIndicator(Retention retention) {
    this.retention = retention;
  }

  @Override
  public Health health() {
    var health = Health.up();
    retention.lastRunAt().ifPresent(at -> health.withDetail("last", at.toString()));
    return health.build();
  }
}
