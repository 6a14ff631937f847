package io.redress.cases.jobs;

import io.redress.cases.carriers.CarrierRounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks carriers after silent parcels while this node works in the background. */
@Component
@ConditionalOnProperty(name = "redress.background", havingValue = "true", matchIfMissing = true)
class CarrierTick {
  private static final long EVERY_TEN_MINUTES = 600_000;

  private final CarrierRounds rounds;

  CarrierTick(CarrierRounds rounds) {
    this.rounds = rounds;
  }

  @Scheduled(fixedRate = EVERY_TEN_MINUTES)
  void tick() {
    rounds.run();
  }
}
