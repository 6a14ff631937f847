package io.redress.orders.store;

import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;

/** What Redress itself knows of an order that came in, beside what the shop told. */
public record OrderRow(
    OrderId id, int version, ConsumerId consumerId, Money total, String digest) {}
