package io.redress.cases.books;

import io.redress.money.IntentState;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefundIntentId;
import java.time.Instant;

/** A refund that was decided and is not proven to have arrived. */
public record OpenRefund(
    RefundIntentId id,
    CaseId caseId,
    String caseNumber,
    String orderNumber,
    String consumerName,
    Money amount,
    IntentState state,
    Instant decidedAt) {}
