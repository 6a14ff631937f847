package io.redress.orders;

import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of goods of an order.
 *
 * @param number position in the order, from 1
 * @param brandId the merchant's entry of the brand, when there was one when the order came in
 * @param units the pieces by their numbers; none when the line was taken off the order
 * @param claimed units that a request holds or that came back
 * @param shares what the units were paid with, each unit in exactly one of them
 */
public record OrderLine(
    OrderLineId id,
    int number,
    String sku,
    String title,
    Optional<String> variant,
    Optional<BrandId> brandId,
    Optional<String> brandName,
    String category,
    Optional<String> material,
    Optional<String> serial,
    UnitNumbers units,
    UnitNumbers claimed,
    Money unitPrice,
    List<Share> shares,
    Map<String, Object> itemFacts,
    Optional<Map<String, Object>> upstream,
    Optional<Instant> deliveredAt) {
  /**
   * What some units of the line were paid with.
   *
   * @param version the version of the order with which the share was made
   * @param units the units that still have it
   * @param of the units it was made for, which give each unit its part for good
   * @param allocation what the units {@code of} were paid with together
   */
  public record Share(int version, UnitNumbers units, UnitNumbers of, Allocation allocation) {
    /** A share of all these units. */
    public static Share of(int version, UnitNumbers units, Allocation allocation) {
      return new Share(version, units, units, allocation);
    }

    /** The same share for only some of its units. */
    public Share of(UnitNumbers some) {
      return new Share(version, some, of, allocation);
    }

    /** What those of these units that have this share were paid with. */
    public Allocation allocationOf(UnitNumbers some) {
      return allocation.ofUnits(some.and(units).positionsIn(of), of.quantity());
    }
  }

  public OrderLine {
    shares = List.copyOf(shares);
    itemFacts = Map.copyOf(itemFacts);
    upstream = upstream.map(Map::copyOf);
  }

  /** How many pieces were bought. */
  public Quantity quantity() {
    return units.quantity();
  }

  /** How many pieces can still be asked back. */
  public Quantity left() {
    return quantity().minus(claimed.quantity());
  }

  /** The units that would be held if so many were asked back now; fewer when fewer are left. */
  public UnitNumbers free(Quantity wanted) {
    return units.minus(claimed).lowest(wanted);
  }

  /** What was paid for the whole line. */
  public Allocation allocation() {
    return allocationOf(units);
  }

  /** What was paid for these units. */
  public Allocation allocationOf(UnitNumbers some) {
    if (!some.minus(units).isEmpty()) {
      throw new IllegalArgumentException("units " + some + " of a line of " + units);
    }
    return shares.stream()
        .map(share -> share.allocationOf(some))
        .reduce(Allocation.none(unitPrice.currency()), Allocation::plus);
  }
}
