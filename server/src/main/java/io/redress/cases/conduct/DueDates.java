package io.redress.cases.conduct;

import io.redress.calendar.WorkingCalendar;
import io.redress.cases.LineAssessment;
import io.redress.cases.hours.PartyCalendars;
import io.redress.catalogue.Brand;
import io.redress.promises.PromiseKind;
import io.redress.promises.SpanFacts;
import io.redress.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** When promises fall due: by the working calendar of who owes them, never later than the law. */
@Component
public class DueDates {
  private final PartyCalendars calendars;

  DueDates(PartyCalendars calendars) {
    this.calendars = calendars;
  }

  /**
   * Due times for promises of a case about goods of this brand. What would fall due while the
   * consumer sleeps is due before: whether it was kept can then be told before the night.
   */
  BiFunction<PromiseKind, Instant, Instant> of(
      Optional<BrandId> brand, Surroundings around, List<LineAssessment> assessments) {
    return of(brand, around, assessments, OptionalInt.empty());
  }

  /**
   * The same, where it was agreed with the brand how long it takes.
   *
   * @param brandDays working days of the brand; empty for those that it usually takes
   */
  BiFunction<PromiseKind, Instant, Instant> of(
      Optional<BrandId> brand,
      Surroundings around,
      List<LineAssessment> assessments,
      OptionalInt brandDays) {
    var asked = brand.flatMap(around::brand);
    var house = PartyCalendars.hours(around.merchant(), around.hours());
    var spans =
        calendars.spans(
            house,
            asked.map(each -> PartyCalendars.hours(each, around.hours())).orElse(house),
            around.hours().settings().settings());
    var facts =
        new SpanFacts(
            brandDays.orElseGet(() -> usualDays(asked)),
            refundDueBy(around.consumer().zone(), assessments));
    var consumer = around.consumer();
    return (kind, from) -> {
      var due = spans.due(kind, from, facts);
      return consumer
          .lastCallBefore(due)
          .flatMap(latest -> spans.dueBefore(latest, kind, from))
          .orElse(due);
    };
  }

  private static int usualDays(Optional<Brand> brand) {
    return brand.map(Brand::answerWorkingDays).orElse(SpanFacts.USUAL_BRAND_ANSWER_WORKING_DAYS);
  }

  /** The hours in which the house of a case works. */
  WorkingCalendar ofHouse(Surroundings around) {
    return calendars.ofHouse(around.merchant(), around.hours());
  }

  /** The last minute of the last day on which the law lets us pay, where the consumer lives. */
  private static Optional<Instant> refundDueBy(ZoneId zone, List<LineAssessment> assessments) {
    var day =
        assessments.stream()
            .flatMap(assessment -> assessment.decision().refundDueBy().stream())
            .min(LocalDate::compareTo);
    // Midnight would be told as the day after, which is a day too late.
    return day.map(last -> last.plusDays(1).atStartOfDay(zone).minusMinutes(1).toInstant());
  }
}
