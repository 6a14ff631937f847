package io.redress.money.store;

import org.springframework.stereotype.Component;

/** The stores that a refund is made of; they always go together. */
@Component
public record MoneyStores(
    PaymentStore payments,
    RefundStore refunds,
    AttemptStore attempts,
    SettlementStore settlements) {}
