package io.redress.cases.store;

import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import java.time.Instant;
import java.util.Optional;

/** What is written about a case once, when it is opened. */
public record OpeningRow(
    CaseId id,
    String number,
    OrderId orderId,
    ConsumerId consumerId,
    Optional<BrandId> brandId,
    String channel,
    String language,
    String words,
    Optional<String> wish,
    Instant openedAt) {}
