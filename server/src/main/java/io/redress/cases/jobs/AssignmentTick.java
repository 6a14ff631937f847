package io.redress.cases.jobs;

import io.redress.cases.assignment.AssignmentRounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has cases given out while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class AssignmentTick {
  private static final long EVERY_MINUTE = 60_000;

  private final AssignmentRounds rounds;

  AssignmentTick(AssignmentRounds rounds) {
    this.rounds = rounds;
  }

  /** Shifts begin, promises come near: every house is looked at. */
  @Scheduled(fixedDelay = EVERY_MINUTE)
  void tick() {
    rounds.everywhere();
  }

  /** A new case waits for nobody. */
  @Scheduled(fixedDelay = 1_000)
  void look() {
    rounds.whereCasesOpened();
  }
}
