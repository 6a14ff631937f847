package io.redress.evidence.jobs;

import io.redress.evidence.keep.Clearing;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after files while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class EvidenceTick {
  private static final long EVERY_MINUTE = 60_000;

  private final Clearing clearing;
  private final Clock clock;

  EvidenceTick(Clearing clearing, Clock clock) {
    this.clearing = clearing;
    this.clock = clock;
  }

  // At a fixed rate, so that it runs on a thread of its own and holds up no promise.
  @Scheduled(fixedRate = EVERY_MINUTE, initialDelay = EVERY_MINUTE)
  void tick() {
    clearing.run(clock.instant());
  }
}
