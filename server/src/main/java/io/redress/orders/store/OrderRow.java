package io.redress.orders.store;

import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;

/** What Redress itself knows of a new order, beside what the shop told. */
public record OrderRow(OrderId id, ConsumerId consumerId, Money total, String digest) {}
