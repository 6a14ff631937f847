package io.redress.cases.watch;

import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says what is not configured; a house that stands in for a part of itself is well all the same.
 */
@Component
class SetUpHealthIndicator implements HealthIndicator {
  private final SetUp setUp;

  SetUpHealthIndicator(SetUp setUp) {
    this.setUp = setUp;
  }

  @Override
  public Health health() {
    var health = Health.up();
    new TreeMap<>(setUp.parts())
        .forEach((part, isSet) -> health.withDetail(part, isSet ? "set" : "not configured"));
    return health.build();
  }
}
