package io.redress.rulebook.jobs;

import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.Problem;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Red when this node cannot read the rules in force, and so decides nothing. */
@Component
class RulesHealthIndicator implements HealthIndicator {
  private final RuleSets rules;

  RulesHealthIndicator(RuleSets rules) {
    this.rules = rules;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("inForce", rules.inForce().version().name()).build();
    } catch (Problem unreadable) {
      return Health.down().withDetail("reason", String.valueOf(unreadable.getMessage())).build();
    } catch (DataAccessException e) {
      return Health.down(e).build();
    }
  }
}
