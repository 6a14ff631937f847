package io.redress.rulebook.domain;

import static io.redress.rulebook.domain.MadeUp.FIRST_OF_JUNE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Holidays;
import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LocalDaysTest {
  private static final Facts DELIVERED =
      Facts.builder().set(Fact.DELIVERY_DATE, FIRST_OF_JUNE).build();

  @Nested
  class GivenADayOfDelivery {
    @Test
    void whenNothingElseIsStated_thenItIsPlain() {
      assertThat(LocalDays.plainDelivery(DELIVERED)).isEqualTo(FIRST_OF_JUNE);
    }

    @Test
    void whenTheMomentOrTheParcelsAreStatedToo_thenItIsNot() {
      var moment = DELIVERED.with(Fact.DELIVERY_INSTANT, Instant.EPOCH);
      var parcels = DELIVERED.with(Fact.DELIVERY_GOODS_DELIVERED_ON, List.of(FIRST_OF_JUNE));

      assertThat(LocalDays.plainDelivery(moment)).isNull();
      assertThat(LocalDays.plainDelivery(parcels)).isNull();
      assertThat(LocalDays.plainDelivery(Facts.builder().build())).isNull();
    }
  }

  @Nested
  class GivenTwoDays {
    @Test
    void whenBothAreKnown_thenTheEarlierCounts() {
      var later = FIRST_OF_JUNE.plusDays(1);

      assertThat(LocalDays.earlier(FIRST_OF_JUNE, later)).isEqualTo(FIRST_OF_JUNE);
      assertThat(LocalDays.earlier(later, FIRST_OF_JUNE)).isEqualTo(FIRST_OF_JUNE);
    }

    @Test
    void whenOneIsUnknown_thenTheOtherCounts() {
      assertThat(LocalDays.earlier(null, FIRST_OF_JUNE)).isEqualTo(FIRST_OF_JUNE);
      assertThat(LocalDays.earlier(FIRST_OF_JUNE, null)).isEqualTo(FIRST_OF_JUNE);
      assertThat(LocalDays.earlier(null, null)).isNull();
    }
  }

  @Nested
  class GivenAPlace {
    @Test
    void whenAMomentIsRead_thenItIsADayOfThatPlace() {
      var shanghai = new LocalDays(ZoneId.of("Asia/Shanghai"), Holidays.NONE);

      assertThat(shanghai.of(Instant.parse("2026-05-31T15:59:59Z")))
          .isEqualTo(FIRST_OF_JUNE.minusDays(1));
      assertThat(shanghai.of(Instant.parse("2026-05-31T16:00:00Z"))).isEqualTo(FIRST_OF_JUNE);
    }

    @Test
    void whenManyPeriodsAreCounted_thenNoneIsTakenForAnother() {
      var days = new LocalDays(ZoneOffset.UTC, Holidays.NONE);
      for (var round = 0; round < 2; round++) {
        for (var length = 1; length <= 60; length++) {
          for (var later = 0; later < 60; later++) {
            var event = FIRST_OF_JUNE.plusDays(later);

            assertThat(days.last(LegalPeriod.ofDays(length), event))
                .isEqualTo(event.plusDays(length));
          }
        }
      }
    }
  }

  @Nested
  class GivenHolidaysInTheFacts {
    private final LocalDate saturday = LocalDate.of(2026, 6, 6);
    private final Holidays builtIn =
        new Holidays() {
          @Override
          public boolean isHoliday(LocalDate day) {
            return day.getDayOfYear() == FIRST_OF_JUNE.getDayOfYear();
          }

          @Override
          public boolean isMakeUpDay(LocalDate day) {
            return day.getDayOfYear() == saturday.getDayOfYear();
          }
        };

    private final Holidays stated =
        LocalDays.withStated(
            DELIVERED.with(Fact.PUBLIC_HOLIDAYS, List.of(FIRST_OF_JUNE.plusDays(1))), builtIn);

    @Test
    void whenTheyAreOfThisYear_thenTheyReplaceTheBuiltInOnes() {
      assertThat(stated.isHoliday(FIRST_OF_JUNE.plusDays(1))).isTrue();
      assertThat(stated.isHoliday(FIRST_OF_JUNE)).isFalse();
      assertThat(stated.isMakeUpDay(saturday)).isFalse();
    }

    @Test
    void whenTheyAreOfAnotherYear_thenTheBuiltInOnesCount() {
      assertThat(stated.isHoliday(FIRST_OF_JUNE.plusYears(1))).isTrue();
      assertThat(stated.isHoliday(FIRST_OF_JUNE.plusYears(1).plusDays(1))).isFalse();
      assertThat(stated.isMakeUpDay(saturday.plusYears(1))).isTrue();
      assertThat(stated.isMakeUpDay(saturday.plusYears(1).plusDays(1))).isFalse();
    }

    @Test
    void whenThereAreNone_thenTheBuiltInOnesCount() {
      assertThat(LocalDays.withStated(DELIVERED, builtIn)).isSameAs(builtIn);
    }
  }
}
