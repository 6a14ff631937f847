package io.redress.privacy.jobs;

import io.redress.privacy.Retention;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten minutes for what is due of the day while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class PrivacyTick {
  private static final long EVERY_TEN_MINUTES = 600_000;
  private static final long ONE_MINUTE = 60_000;

  private final Retention retention;
  private final WaitingErasures erasures;

  PrivacyTick(Retention retention, WaitingErasures erasures) {
    this.retention = retention;
    this.erasures = erasures;
  }

  // At a fixed rate, so that a long clean-up does not share a thread with the look for due
  // promises.
  @Scheduled(initialDelay = ONE_MINUTE, fixedRate = EVERY_TEN_MINUTES)
  void tick() {
    erasures.run();
    retention.runDue();
  }
}
