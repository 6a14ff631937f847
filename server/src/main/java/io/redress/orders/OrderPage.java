package io.redress.orders;

import io.redress.shared.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * Some orders of a longer list, newest first.
 *
 * @param next where the next page begins; empty on the last one
 */
public record OrderPage(List<Order> orders, Optional<OrderId> next) {
  public OrderPage {
    orders = List.copyOf(orders);
  }
}
