package io.redress.cases;

import io.redress.promises.PromiseKind;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the work queue.
 *
 * @param goods title of the first piece the case is about
 * @param nextDueAt when the next promise falls due; none for a closed case
 */
public record CaseSummary(
    CaseId id,
    String number,
    OrderId orderId,
    String orderNumber,
    ConsumerId consumerId,
    String consumerName,
    String goods,
    String category,
    CaseStatus status,
    CasePhase phase,
    Party awaited,
    MoneyState money,
    String owner,
    Optional<Instant> nextDueAt,
    Optional<PromiseKind> nextKind,
    Instant openedAt,
    Instant lastEventAt,
    int version) {}
