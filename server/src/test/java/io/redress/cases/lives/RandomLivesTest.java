package io.redress.cases.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faults.checks.Checks;
import io.redress.platform.RedressTest;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Whatever consumers, brands, staff, provider and clock do, in whatever order: no case ever waits
 * in silence, no money leaves twice, and every case can be brought to its end.
 */
@RedressTest
@Import({CaseWorld.class, RandomLives.class, Checks.class})
class RandomLivesTest {
  private static final int CASES = 100;
  private static final int STEPS_OF_EACH = 15;
  private static final int SHOPS = 10;

  @Autowired RandomLives lives;

  @Test
  void whenAHundredCasesLive_thenNoneEverWaitsInSilenceAndAllComeHome() {
    live(seed());
  }

  @Test
  @Tag("long")
  void whenAThousandCasesLive_thenNoneEverWaitsInSilenceAndAllComeHome() {
    var first = seed();
    for (var shop = 0; shop < SHOPS; shop++) {
      live(first + shop);
    }
  }

  private static long seed() {
    return Long.getLong("redress.seed", new Random().nextLong());
  }

  /** A hundred cases of one shop; what is checked after each step grows with the shop's cases. */
  private void live(long seed) {
    System.out.println("RandomLivesTest seed " + seed + " (pin with -Dredress.seed)");
    var start = System.nanoTime();
    var play = lives.play(seed);

    play.live(CASES, CASES * STEPS_OF_EACH);
    var lived = Duration.ofNanos(System.nanoTime() - start);
    play.bringHome();

    System.out.printf(
        "%d cases, %d steps in %d s, home after %d s%n%s%n",
        play.cases(),
        CASES * STEPS_OF_EACH,
        lived.toSeconds(),
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        play.outcomes());
    assertThat(play.cases()).isGreaterThan(CASES / 2);
  }
}
