package io.redress.cases.receiving;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.goods.receiving.Checklist;
import io.redress.orders.OrderLine;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * A piece on the bench with all that is known of it.
 *
 * @param goods where it is and whether it is taken; none where it shall not come back
 */
public record Piece(
    CaseView matter,
    CaseLine line,
    OrderLine bought,
    Optional<GoodsLine> goods,
    Checklist checklist,
    KnownPiece known) {
  /** Whether it is here, as it was awaited, and nobody has judged it. */
  public boolean isToLookAt() {
    return goods
        .filter(each -> each.reception() == Reception.RECEIVED)
        .filter(each -> each.acceptance() == Acceptance.PENDING)
        .isPresent();
  }

  /** What is owed for it, from which something may be taken off; none while nothing is agreed. */
  public Optional<Money> owed() {
    return matter.conduct().resolutions().stream()
        .filter(each -> each.state() == Resolution.State.ACCEPTED)
        .filter(each -> each.caseLineId().equals(line.id()))
        .min(Comparator.comparing(Resolution::remedy))
        .map(Resolution::amount);
  }

  /** So many percent of what is owed for it. */
  public Money share(int percent) {
    var currency = matter.order().total().currency();
    return owed()
        .map(
            sum ->
                Money.rounded(
                    sum.toDecimal().multiply(BigDecimal.valueOf(percent)).movePointLeft(2),
                    currency))
        .orElse(Money.zero(currency));
  }
}
