package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.calendar.PeriodUnit;
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
 * @param channels ways of concluding the contract for which it holds; empty for all
 * @param latest latest time for delivery after the contract where no day was agreed; none when law
 *     leaves it to what was agreed
 * @param secondChance whether a further reasonable time must be set before the contract is ended
 * @param remedies what may be claimed
 * @param refund time for the refund after the notice, where law sets one
 */
public record LateDelivery(
    RuleHeader header,
    List<String> channels,
    @Nullable LegalPeriod latest,
    boolean secondChance,
    Remedies remedies,
    @Nullable LegalPeriod refund)
    implements Rule {
  private static final Set<String> REASONS = Set.of("late_delivery", "never_arrived");

  /** What may be claimed for goods that are late, and for goods that are lost. */
  public record Remedies(List<Remedy> late, List<Remedy> lost) {
    public Remedies {
      late = List.copyOf(late);
      lost = List.copyOf(lost);
    }
  }

  public LateDelivery {
    channels = List.copyOf(channels);
  }

  @Override
  public void consider(Inquiry inquiry, Finding finding) {
    inquiry.begin();
    var reason = inquiry.reason();
    if (reason == null || !REASONS.contains(reason) || !isFor(inquiry)) {
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

  private boolean isFor(Inquiry inquiry) {
    if (channels.isEmpty()) {
      return true;
    }
    var channel = inquiry.text(Fact.CONTRACT_CHANNEL);
    return channel != null && channels.contains(channel);
  }

  private @Nullable LocalDate shipBy(Inquiry inquiry) {
    var contracted = inquiry.lawDay();
    return contracted == null || latest == null ? null : inquiry.lastDay(latest, contracted);
  }

  private Right ended(Inquiry inquiry, Terms terms) {
    return open(remedies.lost(), inquiry, terms);
  }

  private Right waiting(Inquiry inquiry, Terms terms) {
    if (!secondChance) {
      return open(remedies.late(), inquiry, terms);
    }
    terms.put(Term.THEN_REMEDIES, remedies.late());
    return new Right(header, State.OPEN, 1, List.of(), terms);
  }

  private Right open(List<Remedy> given, Inquiry inquiry, Terms terms) {
    addRefund(inquiry, terms);
    return new Right(header, State.OPEN, 1, given, terms);
  }

  private void addRefundDay(Inquiry inquiry, Terms terms) {
    var asked = inquiry.requestDay();
    if (refund == null) {
      return;
    }
    if (refund.unit() == PeriodUnit.WORKING_DAY) {
      terms.put(Term.REFUND_WITHIN_WORKING_DAYS, refund.length());
    }
    terms.putIfKnown(Term.REFUND_DUE_BY, asked == null ? null : inquiry.lastDay(refund, asked));
  }

  private void addRefund(Inquiry inquiry, Terms terms) {
    terms.put(Term.REFUND_FORM, "original_payment");
    terms.put(Term.OUTBOUND_REFUND, "all");
    addRefundDay(inquiry, terms);
    var price = Amounts.price(inquiry);
    if (price != null) {
      var delivery = Amounts.outbound(inquiry, WithdrawalPerformance.Outbound.ALL);
      terms.put(Term.REFUND_AMOUNT, price.add(delivery).add(Amounts.ownServiceFee(inquiry)));
    }
  }
}
