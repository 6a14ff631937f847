package io.redress.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.shared.BrandId;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CollectingTest {
  private static final BrandId BRAND = new BrandId(new UUID(3, 1));
  private static final Instant MORNING = Instant.parse("2026-06-15T08:00:00Z");

  @Nested
  class GivenTwoRequests {
    @Test
    void whenTheyAreMadeWithinTheSameTwoHours_thenTheyTravelTogether() {
      var soon = MORNING.plusSeconds(7199);

      assertThat(Collecting.batch(BRAND, soon)).isEqualTo(Collecting.batch(BRAND, MORNING));
      assertThat(Collecting.leavesAt(soon)).isEqualTo(MORNING.plusSeconds(7200));
    }

    @Test
    void whenTheyAreMadeLaterOrToAnotherBrand_thenTheyDoNot() {
      var batch = Collecting.batch(BRAND, MORNING);

      assertThat(Collecting.batch(BRAND, MORNING.plusSeconds(7200))).isNotEqualTo(batch);
      assertThat(Collecting.batch(new BrandId(new UUID(3, 2)), MORNING)).isNotEqualTo(batch);
    }

    @Test
    void whenTheyAreMadeAtAnyMoment_thenNoneWaitsLongerThanTheWindow() {
      var random = new Random(61);
      for (var i = 0; i < 1_000; i++) {
        var moment = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L), random.nextInt(99));

        assertThat(Collecting.leavesAt(moment))
            .isAfter(moment)
            .isBeforeOrEqualTo(moment.plus(Collecting.WINDOW));
      }
    }
  }
}
