package io.redress.cases.jobs;

import io.redress.cases.credit.CreditEnds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after credits that end while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class CreditTick {
  private static final long EVERY_TEN_MINUTES = 600_000;

  private final CreditEnds ends;

  CreditTick(CreditEnds ends) {
    this.ends = ends;
  }

  // At a fixed rate, each time on a thread of its own, as days are sealed.
  @Scheduled(fixedRate = EVERY_TEN_MINUTES)
  void tick() {
    ends.run();
  }
}
