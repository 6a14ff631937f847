package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.rulebook.domain.Right.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rights of a consumer whose goods come late or not at all.
 *
 * @param header the clause
 * @param latest latest time for delivery after the contract where no day was agreed
 * @param secondChance whether a further reasonable time must be set before the contract is ended
 */
public record LateDelivery(RuleHeader header, LegalPeriod latest, boolean secondChance)
    implements Rule {
  private static final Set<String> REASONS = Set.of("late_delivery", "never_arrived");

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var reason = inquiry.reason();
    if (reason == null || !REASONS.contains(reason)) {
      finding.ground(header, false, inquiry.because());
      return;
    }
    var terms = new Terms();
    var shipBy = shipBy(inquiry);
    terms.putIfKnown(Term.SHIP_BY, shipBy);
    var asked = inquiry.requestDay();
    var gone = reason.equals("never_arrived") || inquiry.is(Fact.DELIVERY_STATUS, "lost");
    if (!gone && shipBy != null && asked != null && !asked.isAfter(shipBy)) {
      finding.refuse(Obstacle.NO_STATUTORY_RIGHT);
      finding.ground(header, false, inquiry.because());
      return;
    }
    terms.put(Term.BURDEN_ON, "seller");
    finding.addAsked(gone ? ended(inquiry, terms) : waiting(inquiry, terms));
    finding.ground(header, true, inquiry.because());
  }

  private @Nullable LocalDate shipBy(Inquiry inquiry) {
    var contracted = inquiry.lawDay();
    return contracted == null ? null : inquiry.lastDay(latest, contracted);
  }

  private Right ended(Inquiry inquiry, Terms terms) {
    terms.put(Term.CHOOSER, "consumer");
    addRefund(inquiry, terms);
    return new Right(header, State.OPEN, 1, List.of(Remedy.REFUND, Remedy.REPLACEMENT), terms);
  }

  private Right waiting(Inquiry inquiry, Terms terms) {
    if (!secondChance) {
      addRefund(inquiry, terms);
      return new Right(header, State.OPEN, 1, List.of(Remedy.REFUND), terms);
    }
    terms.put(Term.THEN_REMEDIES, List.of(Remedy.REFUND));
    return new Right(header, State.OPEN, 1, List.of(), terms);
  }

  private static void addRefund(Inquiry inquiry, Terms terms) {
    terms.put(Term.REFUND_FORM, "original_payment");
    terms.put(Term.OUTBOUND_REFUND, "all");
    var price = Amounts.price(inquiry);
    if (price != null) {
      var delivery = Amounts.outbound(inquiry, WithdrawalPerformance.Outbound.ALL);
      terms.put(Term.REFUND_AMOUNT, price.add(delivery).add(Amounts.ownServiceFee(inquiry)));
    }
  }
}
