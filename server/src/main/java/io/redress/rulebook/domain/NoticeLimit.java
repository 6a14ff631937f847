package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time within which a defect must be told to the seller, where law sets one.
 *
 * @param when goods and circumstances for which it is set
 * @param period how long
 * @param from what it is counted from
 */
public record NoticeLimit(Condition when, LegalPeriod period, From from) {

  /** What the time is counted from. */
  public enum From {
    DELIVERY,
    /** The day on which the consumer came to know of the defect. */
    KNOWLEDGE,
    /** Delivery; for a hidden defect the day on which it became known. */
    DISCOVERY
  }

  /** The earliest end of the limits that apply; none when nothing ends the time yet. */
  static @Nullable LocalDate lastDay(List<NoticeLimit> limits, Inquiry inquiry) {
    LocalDate earliest = null;
    for (var place = 0; place < limits.size(); place++) {
      var limit = limits.get(place);
      var start = limit.when.isMetBy(inquiry) ? limit.start(inquiry) : null;
      if (start != null) {
        var last = inquiry.lastDay(limit.period, start);
        earliest = earliest == null || last.isBefore(earliest) ? last : earliest;
      }
    }
    return earliest;
  }

  private @Nullable LocalDate start(Inquiry inquiry) {
    return switch (from) {
      case DELIVERY -> inquiry.deliveryDay();
      case KNOWLEDGE -> knownOn(inquiry);
      case DISCOVERY ->
          inquiry.isTrue(Fact.DEFECT_HIDDEN) ? knownOn(inquiry) : inquiry.deliveryDay();
    };
  }

  /** What is not known is presumed to have been found only now. */
  private static @Nullable LocalDate knownOn(Inquiry inquiry) {
    var known = inquiry.date(Fact.DEFECT_KNOWN_ON);
    return known == null ? inquiry.date(Fact.DEFECT_APPARENT_ON) : known;
  }
}
