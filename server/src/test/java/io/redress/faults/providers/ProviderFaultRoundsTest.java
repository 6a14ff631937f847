package io.redress.faults.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.faults.checks.Checks;
import io.redress.money.provider.LocalStripe;
import io.redress.platform.RedressTest;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Answers are lost, keys die, events come twice and late, people refund in the provider's console,
 * banks take payments back, successes fail: no refund is paid twice, whatever was unknown is
 * settled by asking, and everything that went back without us is in our books.
 */
@RedressTest
@Import({
  CaseWorld.class,
  CaseSteps.class,
  Checks.class,
  LocalStripe.Place.class,
  ProviderTools.class,
  ProviderTools.House.class
})
class ProviderFaultRoundsTest {
  private static final int FEW = 10;
  private static final int MANY = 200;

  @LocalServerPort int port;
  @Autowired ProviderTools tools;

  @Test
  void whenProvidersMisbehaveInTenRounds_thenNothingIsPaidTwiceAndAllIsBooked() {
    play(FEW);
  }

  @Test
  @Tag("long")
  void whenProvidersMisbehaveInTwoHundredRounds_thenNothingIsPaidTwiceAndAllIsBooked() {
    play(MANY);
  }

  private void play(int standard) {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    var rounds = Integer.getInteger("redress.rounds", standard);
    System.out.println("ProviderFaultRoundsTest seed " + seed + " (pin with -Dredress.seed)");
    var start = System.nanoTime();
    try (var played = new ProviderRounds(tools, port, seed)) {
      played.play(rounds);

      System.out.printf(
          "%d rounds in %d s, %d refunds paid, faults %s%n",
          rounds,
          Duration.ofNanos(System.nanoTime() - start).toSeconds(),
          played.refunds(),
          played.struck());
      var each = 2 * rounds / ProviderFault.values().length;
      assertThat(played.refunds()).isGreaterThan(rounds);
      for (var fault : ProviderFault.values()) {
        assertThat(played.struck().getOrDefault(fault, 0))
            .as(fault.name())
            .isGreaterThanOrEqualTo(each);
      }
    }
  }
}
