package io.redress.money.store;

import io.redress.platform.trips.RoundTrips;
import org.springframework.stereotype.Component;

/** The stores that a refund is made of, and the way to ask several of them at once. */
@Component
public record MoneyStores(
    PaymentStore payments,
    RefundStore refunds,
    AttemptStore attempts,
    SettlementStore settlements,
    RoundTrips trips) {}
