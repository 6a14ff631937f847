package io.redress.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Nested
  class GivenANight {
    private final QuietHours quiet = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    @Test
    void whenItIsLate_thenTheNightEndsInTheMorning() {
      var late = Instant.parse("2026-06-15T20:30:00Z");

      assertThat(quiet.afterNight(late, PARIS)).isEqualTo(Instant.parse("2026-06-16T06:00:00Z"));
    }

    @Test
    void whenItIsEarly_thenTheNightBeganTheDayBefore() {
      var night = quiet.nightAt(Instant.parse("2026-06-16T05:59:59Z"), PARIS).orElseThrow();

      assertThat(night.start()).isEqualTo(Instant.parse("2026-06-15T19:00:00Z"));
      assertThat(night.lastCall()).isEqualTo(Instant.parse("2026-06-15T18:45:00Z"));
    }

    @Test
    void whenItIsDay_thenNothingWaits() {
      var morning = Instant.parse("2026-06-16T06:00:00Z");

      assertThat(quiet.nightAt(morning, PARIS)).isEmpty();
      assertThat(quiet.afterNight(morning, PARIS)).isEqualTo(morning);
    }

    @Test
    void whenTheClocksGoForward_thenTheNightIsAnHourShorter() {
      var night = quiet.nightAt(Instant.parse("2026-03-29T00:00:00Z"), PARIS).orElseThrow();

      assertThat(Duration.between(night.start(), night.end())).isEqualTo(Duration.ofHours(10));
    }
  }

  @RepeatedTest(50)
  void afterTheNightNobodySleeps(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 21L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var from = random.nextInt(1_440);
    var to = (from + 1 + random.nextInt(1_438)) % 1_440;
    var quiet =
        new QuietHours(LocalTime.MIDNIGHT.plusMinutes(from), LocalTime.MIDNIGHT.plusMinutes(to));
    for (var zone : List.of(PARIS, ZoneId.of("Asia/Tokyo"), ZoneId.of("America/St_Johns"))) {
      var moment = Instant.parse("2026-04-10T00:00:00Z").plusSeconds(random.nextInt(9_000_000));
      var after = quiet.afterNight(moment, zone);

      assertThat(quiet.nightAt(after, zone)).as("seed %d", seed).isEmpty();
      assertThat(Duration.between(moment, after))
          .as("seed %d", seed)
          .isLessThan(Duration.ofDays(1));
    }
  }

  @Test
  void whenTheyNeverEnd_thenTheyAreRefused() {
    assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
