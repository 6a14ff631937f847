package io.redress.cases.jobs;

import io.redress.cases.coverage.CoverageGaps;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for gaps to come while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class CoverageTick {
  private static final long EVERY_HOUR = 3_600_000;

  private final CoverageGaps gaps;

  CoverageTick(CoverageGaps gaps) {
    this.gaps = gaps;
  }

  // At a fixed rate, each time on a thread of its own, as days are sealed.
  @Scheduled(fixedRate = EVERY_HOUR)
  void tick() {
    gaps.run();
  }
}
