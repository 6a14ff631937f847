package io.redress.rulebook.jobs;

import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Learns of releases soon after they are published, so that decisions need not wait to ask. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class RulesTick {
  private static final Logger LOG = LoggerFactory.getLogger(RulesTick.class);
  private static final long EVERY_FIVE_SECONDS = 5_000;

  private final RuleSets rules;

  RulesTick(RuleSets rules) {
    this.rules = rules;
  }

  @Scheduled(fixedRate = EVERY_FIVE_SECONDS)
  void tick() {
    try {
      rules.readAhead();
    } catch (Problem unreadable) {
      LOG.error("Rules that will be in force cannot be read here.", unreadable);
    }
  }
}
