package io.redress.cases.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faults.checks.Checks;
import io.redress.platform.RedressTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Whatever consumers, brands, staff, provider and clock do, in whatever order: no case ever waits
 * in silence, every slip is told at the first look after it, no money leaves twice, and every case
 * can be brought to its end.
 */
@RedressTest
@Import({CaseWorld.class, RandomLives.class, Ways.class, Ways.People.class, Checks.class})
class RandomLivesTest {
  /** What is checked after each step grows with the cases of a shop. */
  private static final int CASES_OF_A_SHOP = 100;

  private static final int STEPS_OF_EACH = 15;

  /** Ten thousand cases come across as much with fewer. */
  private static final int STEPS_OF_EACH_OF_MANY = 10;

  private static final int SHOPS_OF_A_SEASON = 10;
  private static final int SEASONS = 10;

  /** What a hundred cases see some forty times at least. */
  private static final List<String> OFTEN = List.of("OpenDispute done", "MakePromise done");

  /** What a thousand cases see some forty times at least. */
  private static final List<String> ALSO_SELDOM =
      List.of("OpenDispute done", "MakePromise done", "AnswerDispute done", "ReleaseRefund done");

  @Autowired RandomLives lives;

  @Test
  @Tag("short")
  void whenAHundredCasesLive_thenNoneEverWaitsInSilenceAndAllComeHome() {
    live(seed(), 1, STEPS_OF_EACH, OFTEN);
  }

  @Test
  @Tag("long")
  void whenTenThousandCasesLive_thenNoneEverWaitsInSilenceAndAllComeHome() {
    var first = seed();
    var seasons = Integer.getInteger("redress.seasons", SEASONS);
    for (var season = 0; season < seasons; season++) {
      var seed = first + (long) season * SHOPS_OF_A_SEASON;
      live(seed, SHOPS_OF_A_SEASON, STEPS_OF_EACH_OF_MANY, ALSO_SELDOM);
    }
  }

  private static long seed() {
    return Long.getLong("redress.seed", new Random().nextLong());
  }

  private void live(long seed, int shops, int steps, List<String> deeds) {
    System.out.println("RandomLivesTest seed " + seed + " (pin with -Dredress.seed)");
    var start = System.nanoTime();
    try (var season = lives.season(seed, shops)) {
      season.live(CASES_OF_A_SHOP, steps);
      var lived = Duration.ofNanos(System.nanoTime() - start);
      season.bringHome();

      System.out.printf(
          "%d cases lived in %d s, home after %d s%n%s%n",
          season.cases(),
          lived.toSeconds(),
          Duration.ofNanos(System.nanoTime() - start).toSeconds(),
          season.outcomes());
      assertThat(season.cases()).isGreaterThan(shops * CASES_OF_A_SHOP / 2);
      assertThat(season.outcomes().keySet()).containsAll(deeds);
    }
  }
}
