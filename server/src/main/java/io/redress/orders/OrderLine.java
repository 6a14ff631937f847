package io.redress.orders;

import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of goods of an order.
 *
 * @param number position in the order, from 1
 * @param brandId the merchant's entry of the brand, when there was one when the order came in
 * @param claimed units that a request holds or that came back
 * @param allocation the line's frozen share of the order
 */
public record OrderLine(
    OrderLineId id,
    int number,
    String sku,
    String title,
    Optional<String> variant,
    Optional<BrandId> brandId,
    Optional<String> brandName,
    String category,
    Optional<String> material,
    Optional<String> serial,
    Quantity quantity,
    UnitNumbers claimed,
    Money unitPrice,
    Allocation allocation,
    Map<String, Object> itemFacts,
    Optional<Map<String, Object>> upstream,
    Optional<Instant> deliveredAt) {
  public OrderLine {
    itemFacts = Map.copyOf(itemFacts);
    upstream = upstream.map(Map::copyOf);
  }

  /** How many pieces can still be asked back. */
  public Quantity left() {
    return quantity.minus(claimed.quantity());
  }

  /** What was paid for these units. */
  public Allocation allocationOf(UnitNumbers units) {
    return allocation.ofUnits(units, quantity);
  }
}
