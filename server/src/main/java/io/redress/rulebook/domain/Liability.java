package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a seller answers for defects that show.
 *
 * @param period from delivery; none means a reasonable time or the expected life
 * @param limitsNotice whether its end is also the last day for the notice
 * @param claimAfterShown time after a defect showed in which a claim stays open in any case
 * @param claimUntil time from delivery after which no claim is heard, where law sets one of its own
 * @param extensions more time for those who chose repair, by day of the contract
 */
public record Liability(
    @Nullable LegalPeriod period,
    boolean limitsNotice,
    @Nullable LegalPeriod claimAfterShown,
    @Nullable LegalPeriod claimUntil,
    List<RepairExtension> extensions) {

  /** More time once for a consumer who chose repair, for contracts in the time of its header. */
  public record RepairExtension(RuleHeader header, LegalPeriod more) {}

  public Liability {
    extensions = List.copyOf(extensions);
  }

  /** Adds the end of the liability and the last day for the notice. */
  void addTo(Terms terms, Inquiry inquiry, Finding finding) {
    var delivered = inquiry.deliveryDay();
    if (period == null || delivered == null) {
      return;
    }
    var base = inquiry.lastDay(period, delivered);
    var ends = extended(base, inquiry, finding);
    if (!ends.equals(base)) {
      terms.put(Term.BASE_LAST_DAY, base);
    }
    terms.put(Term.LIABILITY_ENDS, ends);
    if (limitsNotice) {
      terms.put(Term.LAST_DAY, claimableUntil(ends, inquiry));
    }
  }

  private LocalDate extended(LocalDate base, Inquiry inquiry, Finding finding) {
    var contracted = inquiry.lawDay();
    for (var place = 0; place < extensions.size(); place++) {
      var extension = extensions.get(place);
      if (contracted != null && extension.header().isInForceOn(contracted)) {
        var applies = inquiry.isTrue(Fact.DEFECT_REPAIR_CHOSEN);
        finding.ground(extension.header(), applies, List.of(Fact.DEFECT_REPAIR_CHOSEN));
        return applies ? inquiry.lastDay(extension.more(), base) : base;
      }
    }
    return base;
  }

  private LocalDate claimableUntil(LocalDate ends, Inquiry inquiry) {
    var delivered = inquiry.deliveryDay();
    if (claimUntil != null && delivered != null) {
      return later(ends, inquiry.lastDay(claimUntil, delivered));
    }
    if (claimAfterShown == null) {
      return ends;
    }
    var shown = shownDay(ends, inquiry);
    if (shown == null || shown.isAfter(ends)) {
      return ends;
    }
    return later(ends, inquiry.lastDay(claimAfterShown, shown));
  }

  /**
   * When the defect showed. A claim that is made before the liability ends is in time whenever that
   * was; the sooner it showed, the less the last day is after that end.
   */
  private static @Nullable LocalDate shownDay(LocalDate ends, Inquiry inquiry) {
    var asked = inquiry.requestDay();
    var delivered = inquiry.deliveryDay();
    return asked == null || delivered == null || asked.isAfter(ends)
        ? inquiry.shownDay()
        : inquiry.shownDay(delivered);
  }

  private static LocalDate later(LocalDate one, LocalDate two) {
    return two.isAfter(one) ? two : one;
  }

  /** Whether the defect showed too late or is complained of too late. */
  boolean isOver(Terms terms, Inquiry inquiry) {
    var ends = (LocalDate) terms.get(Term.LIABILITY_ENDS);
    if (ends == null) {
      return false;
    }
    var claimable = terms.get(Term.LAST_DAY) instanceof LocalDate last ? last : ends;
    var asked = inquiry.requestDay();
    var endsClaims = !limitsNotice || claimAfterShown != null || claimUntil != null;
    return inquiry.isShownAfter(ends) || (endsClaims && asked != null && asked.isAfter(claimable));
  }
}
