package io.redress.orders.store;

import io.redress.orders.Allocation;
import io.redress.orders.NewOrderLine;
import io.redress.orders.OrderLine.Share;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import io.redress.shared.UnitNumbers;
import java.util.List;
import java.util.Optional;

/** A line as it is to be kept, with its number in the order, its brand, its units and shares. */
public record LineRow(
    OrderLineId id,
    int number,
    Optional<BrandId> brandId,
    NewOrderLine line,
    UnitNumbers units,
    List<Share> shares) {
  /** What all its units were paid with. */
  Allocation allocation() {
    return shares.stream()
        .map(share -> share.allocationOf(units))
        .reduce(Allocation.none(line.unitPrice().currency()), Allocation::plus);
  }
}
