package io.redress.promises;

import static io.redress.promises.PromiseExamples.MADE;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Holidays;
import io.redress.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PromiseSpansTest {
  private static final Instant FRIDAY_NIGHT = Instant.parse("2026-06-19T20:00:00Z");

  private static PromiseSpans berlin(Holidays holidays) {
    var hours =
        WorkingCalendar.ofWeekdays(
            ZoneId.of("Europe/Berlin"), LocalTime.of(9, 0), LocalTime.of(17, 0), holidays);
    return new PromiseSpans(hours, PromiseSettings.DEFAULTS);
  }

  @Nested
  class GivenABrandThatWorksOtherHours {
    private final PromiseSpans spans =
        new PromiseSpans(
            berlin(Holidays.NONE).house(),
            WorkingCalendar.ofWeekdays(
                ZoneId.of("Asia/Tokyo"),
                LocalTime.of(10, 0),
                LocalTime.of(16, 0),
                Holidays.of(Set.of(LocalDate.of(2026, 6, 17)))),
            PromiseSettings.DEFAULTS);

    @Test
    void whenTheBrandOwes_thenItsOwnHoursAndHolidaysCount() {
      assertThat(spans.due(PromiseKind.BRAND_ANSWER, MADE, SpanFacts.ofBrand(2)))
          .isEqualTo(Instant.parse("2026-06-18T07:00:00Z"));
    }

    @Test
    void whenTheHouseOwes_thenTheBrandChangesNothing() {
      for (var kind : PromiseSettings.kinds()) {
        assertThat(spans.due(kind, MADE, SpanFacts.NONE))
            .as(kind.name())
            .isEqualTo(berlin(Holidays.NONE).due(kind, MADE, SpanFacts.NONE));
      }
    }
  }

  @Nested
  class GivenAMondayMorningInBerlin {
    @ParameterizedTest
    @CsvSource({
      "DECISION,     2026-06-17T15:00:00Z",
      "REPLY,        2026-06-16T15:00:00Z",
      "CALL_BACK,    2026-06-16T15:00:00Z",
      "LOOK_AGAIN,   2026-06-16T15:00:00Z",
      "DISPUTE_ANSWER, 2026-06-22T15:00:00Z",
      "COMPLAINT,    2026-06-22T15:00:00Z",
      "BRAND_ANSWER, 2026-06-22T15:00:00Z",
      "CHOICE,       2026-06-18T06:30:00Z",
      "GOODS_BACK,   2026-06-22T06:30:00Z",
      "PAYMENT,      2026-06-18T06:30:00Z",
      "INSPECTION,   2026-06-17T15:00:00Z",
      "REFUND,       2026-06-22T15:00:00Z",
      "FULFILMENT,   2026-06-22T15:00:00Z",
      "AFTERCARE,    2026-06-22T06:30:00Z",
    })
    void whenNothingSpecialIsKnown_thenEachKindHasItsUsualSpan(PromiseKind kind, Instant due) {
      assertThat(berlin(Holidays.NONE).due(kind, MADE, SpanFacts.NONE)).isEqualTo(due);
    }

    @Test
    void whenTheBrandIsSlow_thenItsOwnWorkingDaysCount() {
      var due = berlin(Holidays.NONE).due(PromiseKind.BRAND_ANSWER, MADE, SpanFacts.ofBrand(8));

      assertThat(due).isEqualTo(Instant.parse("2026-06-25T15:00:00Z"));
    }
  }

  @Nested
  class GivenAFridayNight {
    @Test
    void whenAReplyIsPromised_thenItIsDueOnMondayEvening() {
      var due = berlin(Holidays.NONE).due(PromiseKind.REPLY, FRIDAY_NIGHT, SpanFacts.NONE);

      assertThat(due).isEqualTo(Instant.parse("2026-06-22T15:00:00Z"));
    }

    @Test
    void whenMondayIsAHoliday_thenItIsDueOnTuesdayEvening() {
      var holidays = Holidays.of(Set.of(LocalDate.of(2026, 6, 22)));

      var due = berlin(holidays).due(PromiseKind.REPLY, FRIDAY_NIGHT, SpanFacts.NONE);

      assertThat(due).isEqualTo(Instant.parse("2026-06-23T15:00:00Z"));
    }
  }

  @Nested
  class GivenARefund {
    @Test
    void whenLawIsFaster_thenLawCounts() {
      var law = MADE.plus(Duration.ofDays(2));

      var due = due(Optional.of(law));

      assertThat(due).isEqualTo(law);
    }

    @Test
    void whenLawIsSlower_thenWeAreFaster() {
      var due = due(Optional.of(MADE.plus(Duration.ofDays(14))));

      assertThat(due).isEqualTo(Instant.parse("2026-06-22T15:00:00Z"));
    }

    @Test
    void whenLawsLastMomentHasPassed_thenTheNextWorkingDayIsTheEarliestHonestOne() {
      var due = due(Optional.of(MADE.minusSeconds(1)));

      assertThat(due).isEqualTo(Instant.parse("2026-06-16T15:00:00Z"));
    }

    private static Instant due(Optional<Instant> law) {
      return berlin(Holidays.NONE).due(PromiseKind.REFUND, MADE, SpanFacts.ofRefund(law));
    }
  }

  @Nested
  class GivenAChangeOfTheClocks {
    @Test
    void whenAReminderIsSetBeforeIt_thenItComesAtTheSameTimeOfDay() {
      var saturdayNoon = Instant.parse("2026-10-24T10:00:00Z");

      var due = berlin(Holidays.NONE).due(PromiseKind.CHOICE, saturdayNoon, SpanFacts.NONE);

      assertThat(due).isEqualTo(Instant.parse("2026-10-27T11:00:00Z"));
    }
  }

  @Nested
  class GivenTwoMonthsOfHolidays {
    @ParameterizedTest
    @EnumSource(PromiseKind.class)
    void whenAnythingIsPromised_thenTheLongestSpanOfItsKindHolds(PromiseKind kind) {
      var closed =
          Holidays.of(
              LocalDate.of(2026, 6, 15)
                  .datesUntil(LocalDate.of(2026, 8, 15))
                  .collect(Collectors.toSet()));

      var due = berlin(closed).due(kind, MADE, SpanFacts.NONE);

      assertThat(due).isAfter(MADE).isBeforeOrEqualTo(MADE.plus(kind.maxSpan()));
    }
  }
}
