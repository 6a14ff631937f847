package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.cases.Exchange;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.ReturnedPieces;
import io.redress.money.exchange.ReturnPart;
import io.redress.orders.Allocation;
import io.redress.orders.Order;
import io.redress.orders.SellerPosition.Capacity;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Term;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.Optional;

/**
 * What a remedy comes to in money, read from the frozen allocation of the very pieces.
 *
 * <p>Where the seller is at fault, or the law gives the outbound delivery back, duties and the
 * service fee follow: the consumer is put back to where they were. The fee of a seller in its own
 * name is part of the sum that the rules state already.
 */
record RemedyAmounts(Order order, CaseLine line, Decision decision) {
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
    if (line.reason().isSellersFault()) {
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

  /** What the consumer paid for exchanges of a line; empty where nothing was. */
  static Optional<Money> differencesPaid(CaseState state, CaseLineId line) {
    return state.resolutions().stream()
        .filter(each -> each.caseLineId().equals(line))
        .flatMap(each -> each.exchange().stream())
        .map(Exchange::paid)
        .reduce(Money::plus)
        .filter(Money::isPositive);
  }

  /** What the pieces of a line count in an exchange; empty where none are held. */
  static Optional<ReturnPart> returned(Order order, CaseLine line) {
    return order
        .line(line.orderLineId())
        .filter(bought -> !line.units().isEmpty())
        .map(bought -> ReturnedPieces.of(bought, line.units()));
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
