package io.redress.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The application is killed, PostgreSQL is killed, connections break, provider and carrier
 * misbehave, and everything that was acknowledged is there, once, with every promise kept or told
 * of.
 */
class FaultRoundsTest {
  /** What takes the house down or cuts it off strikes once each. */
  private static final int FEW = 10;

  private static final int MANY = 100;

  @Test
  @Tag("short")
  void whenEverythingFallsInTenRounds_thenNothingIsLostAndNothingIsDoneTwice() throws Exception {
    play(FEW, 0);
  }

  @Test
  @Tag("long")
  void whenEverythingFallsInAHundredRounds_thenNothingIsLostAndNothingIsDoneTwice()
      throws Exception {
    // Another node takes over what the first one drops, and must not do it twice.
    play(MANY, 1);
  }

  private static void play(int standard, int others) throws Exception {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    var rounds = Integer.getInteger("redress.rounds", standard);
    System.out.println("FaultRoundsTest seed " + seed + " (pin with -Dredress.seed)");
    try (var house = new Rounds(seed, others)) {
      house.play(rounds);

      System.out.println(house.acknowledged() + " acknowledged, " + house.tally());
      System.out.println(house.mailed());
      System.out.println(house.shipped());
      assertThat(house.acknowledged()).isGreaterThan(rounds * 10);
      assertThat(house.tally())
          .containsKeys("open done", "release_refund done", "page done")
          .containsKeys("way_back done", "label done", "sort done");
    }
  }
}
