package io.redress.orders.store;

import io.redress.orders.Allocation;
import io.redress.orders.NewOrderLine;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import java.util.Optional;

/** A new line with its number in the order, its brand and its share. */
public record LineRow(
    OrderLineId id,
    int number,
    Optional<BrandId> brandId,
    NewOrderLine line,
    Allocation allocation) {}
