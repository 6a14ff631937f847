package io.redress.cases.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.IntentState;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefundIntentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
  private static final int DRAWN = 2_000;

  /** Berlin went back to winter time on 25 October. */
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static OpenRefund decided(Instant at) {
    return new OpenRefund(
        new RefundIntentId(new UUID(1, 1)),
        new CaseId(new UUID(1, 1)),
        "R-1",
        "A-1",
        "Lena",
        Money.of(100, "EUR"),
        IntentState.PENDING,
        at);
  }

  @Nested
  class GivenDays {
    @ParameterizedTest
    @CsvSource({
      "0, UP_TO_7",
      "7, UP_TO_7",
      "8, UP_TO_14",
      "14, UP_TO_14",
      "15, UP_TO_30",
      "30, UP_TO_30",
      "31, OLDER",
      "4000, OLDER"
    })
    void whenSomethingIsOpenForSoLong_thenItIsOfThisAge(long days, Age age) {
      assertThat(Age.ofDays(days)).isEqualTo(age);
    }
  }

  @Nested
  class GivenTheCalendarOfTheHouse {
    @Test
    void whenItBeganAMinuteBeforeMidnight_thenItIsOneDayOlder() {
      var ageing = new Ageing(TODAY, BERLIN, List.of());
      var midnight = Instant.parse("2026-11-15T23:00:00Z");

      assertThat(ageing.days(decided(midnight))).isEqualTo(7);
      assertThat(ageing.days(decided(midnight.minusSeconds(60)))).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Sao_Paulo", "Asia/Shanghai", "UTC"})
    void whenAMomentIsDrawn_thenItsAgeByDaysIsItsAgeByMoments(String name) {
      var zone = ZoneId.of(name);
      var ageing = new Ageing(TODAY, zone, List.of());
      var random = new Random(20_261_123);
      var end = TODAY.plusDays(1).atStartOfDay(zone).toInstant();
      for (var i = 0; i < DRAWN; i++) {
        var at = end.minus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 60)));

        var byDays = Age.ofDays(ageing.days(decided(at)));

        assertThat(at).isAfterOrEqualTo(byDays.since(TODAY, zone));
        for (var younger : Age.values()) {
          if (younger.compareTo(byDays) < 0) {
            assertThat(at).isBefore(younger.since(TODAY, zone));
          }
        }
      }
    }
  }
}
