package io.redress.cases.domain;

import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Inspection;
import io.redress.goods.Reception;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an agreed remedy still needs, and what it comes to in money. */
final class Fulfilment {
  private static final Set<Remedy> PAID =
      Set.of(Remedy.REFUND, Remedy.PRICE_REDUCTION, Remedy.STORE_CREDIT, Remedy.COMPENSATION);
  private static final Set<Acceptance> TAKEN = Set.of(Acceptance.ACCEPTED, Acceptance.PARTIAL);

  private Fulfilment() {}

  /** Whether something is paid back for a remedy, in money or in credit of the house. */
  static boolean isPaid(Resolution resolution) {
    var isDifference = resolution.exchange().isPresent();
    return (isDoneByPaying(resolution) || isDifference) && resolution.amount().isPositive();
  }

  /** Whether a remedy is carried out by paying money back; of an exchange the piece is owed too. */
  static boolean isDoneByPaying(Resolution resolution) {
    return PAID.contains(resolution.remedy());
  }

  /** Whether the consumer has to pay a difference before the piece is sent. */
  static boolean isUnpaid(Resolution resolution) {
    return resolution.exchange().filter(Exchange::isUnpaid).isPresent();
  }

  /** The promise that carries a case once nothing is awaited from the consumer. */
  static PromiseKind nextKind(List<Resolution> owed) {
    return owed.stream().anyMatch(Fulfilment::isPaid)
        ? PromiseKind.REFUND
        : nextKindWithoutPaying(owed);
  }

  /** The promise that carries a case once nothing is to be paid back. */
  static PromiseKind nextKindWithoutPaying(List<Resolution> owed) {
    return owed.stream().anyMatch(Fulfilment::isUnpaid)
        ? PromiseKind.PAYMENT
        : PromiseKind.FULFILMENT;
  }

  /**
   * What is paid for a remedy: its amount less what was deducted when the goods were looked at.
   * What was found before it was offered is in its amount already, and what is paid beside another
   * remedy of the line bears nothing, so that a deduction is taken once.
   */
  static Money payable(CaseState state, Resolution resolution) {
    if (!bearing(state, resolution.caseLineId()).equals(Optional.of(resolution))) {
      return resolution.amount();
    }
    return state.inspections().stream()
        .filter(inspection -> inspection.caseLineId().equals(resolution.caseLineId()))
        .filter(inspection -> TAKEN.contains(inspection.result()))
        .filter(inspection -> !inspection.inspectedAt().isBefore(resolution.offeredAt()))
        .max(Comparator.comparing(Inspection::inspectedAt))
        .map(inspection -> resolution.amount().minus(inspection.deduction()))
        .orElse(resolution.amount());
  }

  /** Of what is owed for a line, the remedy from which a deduction is taken: the strongest. */
  static Optional<Resolution> bearing(CaseState state, CaseLineId line) {
    return state.owed().stream()
        .filter(each -> each.caseLineId().equals(line))
        .min(Comparator.comparing(Resolution::remedy));
  }

  /** Whether nobody has seen the goods of a line since they left the consumer. */
  static boolean isOnTheWay(GoodsLine goods) {
    return goods.reception() == Reception.AWAITING || goods.reception() == Reception.IN_TRANSIT;
  }

  /** Whether something else came than was sent, or less of it. */
  static boolean differs(GoodsLine goods) {
    return goods.reception().isHere() && goods.reception() != Reception.RECEIVED;
  }

  /** Whether right goods are here and nobody has looked at them. */
  static boolean isToInspect(GoodsLine goods) {
    return goods.reception() == Reception.RECEIVED && goods.acceptance() == Acceptance.PENDING;
  }

  /**
   * Whether nothing about the goods stands against paying: they stay, they were taken, they were
   * looked at before this remedy was offered, or it is known that they do not come as they should,
   * which is disputed first, so that this remedy was agreed in that knowledge.
   */
  static boolean goodsAllowPaying(CaseState state, Resolution resolution) {
    if (resolution.way() == Resolution.GoodsWay.STAYS) {
      return true;
    }
    var goods = state.goodsOf(resolution.caseLineId());
    var taken = goods.filter(each -> TAKEN.contains(each.acceptance())).isPresent();
    var knownToDiffer =
        goods
            .filter(each -> !isOnTheWay(each) && each.reception() != Reception.RECEIVED)
            .isPresent();
    var seenBefore =
        state.inspections().stream()
            .filter(inspection -> inspection.caseLineId().equals(resolution.caseLineId()))
            .anyMatch(inspection -> !inspection.inspectedAt().isAfter(resolution.offeredAt()));
    return taken || knownToDiffer || seenBefore;
  }
}
