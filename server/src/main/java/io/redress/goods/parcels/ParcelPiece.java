package io.redress.goods.parcels;

import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import java.util.Optional;

/**
 * One unit of an order line in a box.
 *
 * @param unit its number in the order line, from 1
 * @param inCase the case that it travels for; none of an order that nobody has asked anything about
 * @param title what it is called in the order
 * @param value what was paid for it
 * @param arrival whether it was in the box
 */
public record ParcelPiece(
    OrderId orderId,
    OrderLineId orderLineId,
    int unit,
    Optional<InCase> inCase,
    String title,
    Money value,
    Arrival arrival) {
  /** The line of a case that a piece travels for. */
  public record InCase(CaseId caseId, CaseLineId caseLineId) {}

  /** Whether a piece was in the box; only once the box was opened is it more than awaited. */
  public enum Arrival {
    AWAITED,
    ARRIVED,
    MISSING
  }

  public ParcelPiece {
    if (unit < 1) {
      throw new IllegalArgumentException("units are counted from 1: " + unit);
    }
  }

  /** What tells this piece from all others. */
  public Key key() {
    return new Key(orderLineId, unit);
  }

  /** Whether it travels for this case. */
  public boolean isOf(CaseId caseId) {
    return inCase.filter(each -> each.caseId().equals(caseId)).isPresent();
  }

  /** The same piece, found or missed. */
  public ParcelPiece with(Arrival found) {
    return new ParcelPiece(orderId, orderLineId, unit, inCase, title, value, found);
  }

  /** A unit of an order line. */
  public record Key(OrderLineId orderLineId, int unit) {}
}
