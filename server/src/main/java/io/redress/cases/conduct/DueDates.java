package io.redress.cases.conduct;

import io.redress.calendar.HolidayCalendars;
import io.redress.calendar.WorkingCalendar;
import io.redress.cases.LineAssessment;
import io.redress.catalogue.Brand;
import io.redress.people.Merchant;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.PromiseSpans;
import io.redress.promises.SpanFacts;
import io.redress.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** When promises fall due: by the working calendar of who owes them, never later than the law. */
@Component
public class DueDates {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(18, 0);

  private final HolidayCalendars holidays = new HolidayCalendars();

  /** Due times for promises of a case about goods of this brand. */
  BiFunction<PromiseKind, Instant, Instant> of(
      Optional<BrandId> brand, Surroundings around, List<LineAssessment> assessments) {
    var spans = new PromiseSpans(calendar(around.merchant()), PromiseSettings.DEFAULTS);
    var facts =
        new SpanFacts(
            brand
                .flatMap(around::brand)
                .map(Brand::answerWorkingDays)
                .orElse(SpanFacts.USUAL_BRAND_ANSWER_WORKING_DAYS),
            refundDueBy(around.consumer().zone(), assessments));
    return (kind, from) -> spans.due(kind, from, facts);
  }

  private WorkingCalendar calendar(Merchant merchant) {
    return WorkingCalendar.ofWeekdays(
        merchant.zone(), OPENS, CLOSES, holidays.of(merchant.country()));
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
