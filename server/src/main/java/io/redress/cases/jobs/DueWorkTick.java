package io.redress.cases.jobs;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for due promises again and again while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class DueWorkTick {
  private final DueWork dueWork;

  DueWorkTick(DueWork dueWork) {
    this.dueWork = dueWork;
  }

  @Scheduled(fixedDelay = 1_000)
  void tick() {
    dueWork.runDue();
  }
}
