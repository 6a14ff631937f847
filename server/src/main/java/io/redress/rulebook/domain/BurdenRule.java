package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Term;

/**
 * Who must prove that a defect was there at delivery, and until when the seller must.
 *
 * @param header the clause
 * @param period time after delivery in which the seller must prove
 * @param goods goods for which the burden is turned at all
 */
public record BurdenRule(RuleHeader header, LegalPeriod period, Condition goods) implements Rule {
  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var applies = DefectRule.isDefectReason(inquiry.reason()) && goods.isMetBy(inquiry);
    finding.ground(header, applies, inquiry.because());
  }

  /** Adds who proves and until when, by a period that may be a country's own. */
  void addTo(Terms terms, Inquiry inquiry, LegalPeriod period) {
    var delivered = inquiry.deliveryDay();
    if (delivered == null || !goods.isMetBy(inquiry)) {
      terms.put(Term.BURDEN_ON, "consumer");
      return;
    }
    var ends = inquiry.lastDay(period, delivered);
    terms.put(Term.BURDEN_PERIOD_ENDS, ends);
    terms.put(Term.BURDEN_ON, inquiry.isShownBy(ends) ? "seller" : "consumer");
  }
}
