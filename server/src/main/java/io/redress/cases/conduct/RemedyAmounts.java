package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.orders.Allocation;
import io.redress.orders.Order;
import io.redress.orders.SellerPosition.Capacity;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Term;
import io.redress.shared.Money;
import java.util.Optional;
import java.util.Set;

/**
 * What a remedy comes to in money, read from the frozen allocation of the very pieces.
 *
 * <p>Where the seller is at fault, or the law gives the outbound delivery back, duties and the
 * service fee follow: the consumer is put back to where they were. The fee of a seller in its own
 * name is part of the sum that the rules state already.
 */
record RemedyAmounts(Order order, CaseLine line, Decision decision) {
  private static final Set<CaseReason> OUR_FAULT =
      Set.of(
          CaseReason.DEFECT,
          CaseReason.DAMAGED_IN_TRANSIT,
          CaseReason.WRONG_ITEM,
          CaseReason.MISSING_PARTS,
          CaseReason.NOT_AS_DESCRIBED,
          CaseReason.NOT_AUTHENTIC,
          CaseReason.LATE,
          CaseReason.NEVER_ARRIVED,
          CaseReason.CANCEL_BEFORE_DISPATCH);

  /** The amount of an entitlement; for a price reduction the most that it can be. */
  Money of(Entitlement entitlement) {
    return switch (entitlement.remedy()) {
      case REFUND, STORE_CREDIT -> refund(entitlement);
      case PRICE_REDUCTION, COMPENSATION -> paid().price();
      case REPLACEMENT, EXCHANGE, REPAIR, ADVICE -> Assessor.nothing(order);
    };
  }

  private Money refund(Entitlement entitlement) {
    var paid = paid();
    if (OUR_FAULT.contains(line.reason())) {
      return paid.paid();
    }
    var stated =
        Optional.ofNullable(entitlement.amount())
            .or(decision::refundAmount)
            .map(amount -> Money.rounded(amount, order.total().currency()));
    var owed = stated.orElse(paid.price());
    var isWhole = !decision.term(Term.OUTBOUND_REFUND).orElse("none").equals("none");
    var isFeeWithin = stated.isPresent() && order.seller().capacity() == Capacity.OWN_NAME;
    var beside = isFeeWithin ? paid.duty() : paid.duty().plus(paid.serviceFee());
    return (isWhole ? owed.plus(beside) : owed).min(paid.paid());
  }

  /** What was paid for the pieces of a line; nothing for those that are held no more. */
  static Money price(Order order, CaseLine line) {
    return paid(order, line).price();
  }

  private Allocation paid() {
    return paid(order, line);
  }

  private static Allocation paid(Order order, CaseLine line) {
    return order.line(line.orderLineId()).orElseThrow().allocationOf(line.units());
  }
}
