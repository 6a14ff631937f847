package io.redress.orders;

import io.redress.orders.NewOrder.StatedTax;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of an order as the shop tells it.
 *
 * @param unitPrice list price of one piece, with tax when the order's prices include it
 * @param discount taken off this line alone
 * @param taxes of the whole line; empty when the order states sums for all lines
 * @param duty of the whole line
 * @param facts by their names in decisions without the prefix {@code item.}
 * @param upstream the merchant's own purchase, by names without the prefix {@code upstream.}
 */
public record NewOrderLine(
    Goods goods,
    Quantity quantity,
    Money unitPrice,
    Money discount,
    List<StatedTax> taxes,
    Money duty,
    Map<String, Object> facts,
    Optional<Map<String, Object>> upstream,
    Optional<Instant> deliveredAt) {

  /** What kind of goods the line is about. */
  public record Goods(
      String sku,
      String title,
      Optional<String> variant,
      Optional<String> brand,
      String category,
      Optional<String> material,
      Optional<String> serial) {}

  public NewOrderLine {
    if (quantity.isNone()) {
      throw new IllegalArgumentException("a line has at least one piece");
    }
    taxes = List.copyOf(taxes);
    facts = Map.copyOf(facts);
    upstream = upstream.map(Map::copyOf);
  }

  /** A line that states at most one tax, as the order has it. */
  public NewOrderLine(
      Goods goods,
      Quantity quantity,
      Money unitPrice,
      Money discount,
      Optional<Money> tax,
      Money duty,
      Map<String, Object> facts,
      Optional<Map<String, Object>> upstream,
      Optional<Instant> deliveredAt) {
    this(
        goods,
        quantity,
        unitPrice,
        discount,
        tax.stream().map(StatedTax::unnamed).toList(),
        duty,
        facts,
        upstream,
        deliveredAt);
  }

  /** List price of all pieces. */
  public Money listPrice() {
    return unitPrice.times(quantity.pieces());
  }
}
