package io.redress.liaison.accounts.domain;

import static io.redress.liaison.accounts.domain.BrandSamples.away;
import static io.redress.liaison.accounts.domain.BrandSamples.contact;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.HolidayCalendars;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In Milan somebody works from nine to six; in November that is from 8:00 to 17:00 UTC. */
class DeskTimeTest {
  private static final HolidayCalendars HOLIDAYS = new HolidayCalendars();
  private static final BrandContact ROSSI = contact("Rossi", Set.of(), Set.of());
  private static final long SEED = 20_261_124;
  private static final int TRIES = 2_000;

  private static Presence at(BrandContact contact, String moment) {
    return DeskTime.of(contact, HOLIDAYS::of, Instant.parse(moment));
  }

  private static Presence there(String until) {
    return new Presence(true, Instant.parse(until));
  }

  private static Presence from(String moment) {
    return new Presence(false, Instant.parse(moment));
  }

  @Test
  void whenHoursRun_thenTheyAreThereUntilTheseEnd() {
    assertThat(at(ROSSI, "2026-11-24T09:20:00Z")).isEqualTo(there("2026-11-24T17:00:00Z"));
    assertThat(at(ROSSI, "2026-11-24T08:00:00Z")).isEqualTo(there("2026-11-24T17:00:00Z"));
  }

  @Test
  void whenHoursAreOver_thenTheyAreThereAgainOnTheNextWorkingDay() {
    assertThat(at(ROSSI, "2026-11-24T17:00:00Z")).isEqualTo(from("2026-11-25T08:00:00Z"));
    assertThat(at(ROSSI, "2026-11-27T20:00:00Z")).isEqualTo(from("2026-11-30T08:00:00Z"));
  }

  @Test
  void whenItIsAHolidayOfTheirCountry_thenNobodyIsThere() {
    // The Immaculate Conception is a public holiday in Italy: Tuesday 8 December 2026.
    assertThat(at(ROSSI, "2026-12-08T09:00:00Z")).isEqualTo(from("2026-12-09T08:00:00Z"));
  }

  @Test
  void whenTheyAreAway_thenTheyAreThereAgainAfterwards() {
    var away =
        away(ROSSI, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27), Optional.empty());

    assertThat(at(away, "2026-11-24T09:20:00Z")).isEqualTo(from("2026-11-30T08:00:00Z"));
    assertThat(at(away, "2026-11-22T09:20:00Z")).isEqualTo(from("2026-11-30T08:00:00Z"));
  }

  @Test
  void whenAnyMomentIsTaken_thenTheChangeIsAheadAndChangesIt() {
    var random = new Random(SEED);
    for (var i = 0; i < TRIES; i++) {
      var now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(60_000_000));
      var presence = DeskTime.of(ROSSI, HOLIDAYS::of, now);

      assertThat(presence.change()).as("seed %d, %s", SEED, now).isAfter(now);
      var then = DeskTime.of(ROSSI, HOLIDAYS::of, presence.change());
      assertThat(then.isThere()).as("seed %d, %s", SEED, now).isNotEqualTo(presence.isThere());
      var before = presence.change().minus(Duration.ofMillis(1));
      var still = DeskTime.of(ROSSI, HOLIDAYS::of, before);
      assertThat(still.isThere()).as("seed %d, %s", SEED, now).isEqualTo(presence.isThere());
    }
  }
}
