package io.redress.cases.jobs;

import io.redress.cases.audit.ChainAnchors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals finished days while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class ChainAnchorTick {
  private static final long EVERY_TEN_MINUTES = 600_000;

  private final ChainAnchors anchors;

  ChainAnchorTick(ChainAnchors anchors) {
    this.anchors = anchors;
  }

  // At a fixed rate, each time on a thread of its own: with a fixed delay it would share one with
  // the
  // look for due promises, which must not wait until a long day is sealed.
  @Scheduled(fixedRate = EVERY_TEN_MINUTES)
  void tick() {
    anchors.sealFinishedDays();
    anchors.copyOutside();
  }
}
