package io.redress.money.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditFloorTest {
  private static final Instant GIVEN = Instant.parse("2026-11-23T05:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "FR, 12, 2027-11-24T18:00:00Z",
    "US, 12, 2031-11-24T18:00:00Z",
    "US-NY, 72, 2032-11-24T18:00:00Z",
    "IE, 6, 2031-11-24T18:00:00Z",
    "AU, 24, 2029-11-24T18:00:00Z",
    "NZ, 1, 2029-11-24T18:00:00Z",
    "DE, 12, 2030-01-01T18:00:00Z",
    "DE, 48, 2030-11-24T18:00:00Z",
    "CA-AB, 12, 2027-11-24T18:00:00Z"
  })
  void whenTheHouseGivesMonths_thenTheLawIsNeverUndercut(String country, int months, Instant end) {
    assertThat(CreditFloor.of(country).end(GIVEN, OptionalInt.of(months))).contains(end);
  }

  @ParameterizedTest
  @CsvSource({"US-CA", "CA-ON", "CA-QC"})
  void whenTheLawKnowsNoEnd_thenThereIsNone(String country) {
    assertThat(CreditFloor.of(country).end(GIVEN, OptionalInt.of(12))).isEmpty();
  }

  @Test
  void whenTheHouseSetsNoEnd_thenThereIsNone() {
    assertThat(CreditFloor.of("US").end(GIVEN, OptionalInt.empty())).isEmpty();
  }

  /** The last day by law is over, in the zone that is last on earth, before the credit ends. */
  @Test
  void whenAnyMomentAndAnyMonths_thenNobodyOnEarthHasLessThanTheLawGives() {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    var random = new Random(seed);
    for (var i = 0; i < 500; i++) {
      var given = GIVEN.plusSeconds(random.nextInt(200_000_000));
      var months = 1 + random.nextInt(CreditPolicy.MOST_MONTHS);
      for (var zone : new ZoneId[] {ZoneOffset.of("+14:00"), ZoneOffset.of("-12:00")}) {
        var least = given.atZone(zone).toLocalDate().plus(Period.ofYears(5)).plusDays(1);

        assertThat(CreditFloor.of("US").end(given, OptionalInt.of(months)).orElseThrow())
            .as("seed %s", seed)
            .isAfterOrEqualTo(least.atStartOfDay(zone).toInstant())
            .isAfter(given.atZone(zone).plusMonths(months).toInstant());
      }
    }
  }
}
