package io.redress.orders.domain;

import io.redress.orders.Allocation;
import io.redress.orders.Allocation.Delivery;
import io.redress.orders.Allocation.Tax;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An allocation taken apart, while it is being made. */
final class Parts {
  private final Currency currency;
  private final Map<Part, Money> amounts = new TreeMap<>();

  Parts(Currency currency) {
    this.currency = currency;
  }

  /** What a part is. */
  enum Kind {
    GOODS,
    TAX,
    LINE_DISCOUNT,
    ORDER_DISCOUNT,
    DELIVERY_FEE,
    DELIVERY_TAX,
    DELIVERY_DISCOUNT,
    DUTY,
    SERVICE_FEE
  }

  /** A part of an allocation; each tax is one of its own. */
  record Part(Kind kind, String tax, Optional<BigDecimal> ratePercent) implements Comparable<Part> {
    private static final Comparator<Part> ORDER =
        Comparator.comparing(Part::kind)
            .thenComparing(Part::tax)
            .thenComparing(part -> part.ratePercent().orElse(BigDecimal.ZERO));

    static Part of(Kind kind) {
      return new Part(kind, "", Optional.empty());
    }

    static Part of(Kind kind, Tax tax) {
      return new Part(kind, tax.name(), tax.ratePercent());
    }

    @Override
    public int compareTo(Part other) {
      return ORDER.compare(this, other);
    }
  }

  static Parts of(Allocation allocation) {
    var parts = new Parts(allocation.goods().currency());
    parts.add(Part.of(Kind.GOODS), allocation.goods());
    allocation.taxes().forEach(tax -> parts.add(Part.of(Kind.TAX, tax), tax.amount()));
    parts.add(Part.of(Kind.LINE_DISCOUNT), allocation.lineDiscount());
    parts.add(Part.of(Kind.ORDER_DISCOUNT), allocation.orderDiscount());
    var delivery = allocation.delivery();
    parts.add(Part.of(Kind.DELIVERY_FEE), delivery.fee());
    delivery.taxes().forEach(tax -> parts.add(Part.of(Kind.DELIVERY_TAX, tax), tax.amount()));
    parts.add(Part.of(Kind.DELIVERY_DISCOUNT), delivery.discount());
    parts.add(Part.of(Kind.DUTY), allocation.duty());
    parts.add(Part.of(Kind.SERVICE_FEE), allocation.serviceFee());
    return parts;
  }

  Allocation toAllocation() {
    var delivery =
        new Delivery(get(Kind.DELIVERY_FEE), taxes(Kind.DELIVERY_TAX), get(Kind.DELIVERY_DISCOUNT));
    return new Allocation(
        get(Kind.GOODS),
        taxes(Kind.TAX),
        get(Kind.LINE_DISCOUNT),
        get(Kind.ORDER_DISCOUNT),
        delivery,
        get(Kind.DUTY),
        get(Kind.SERVICE_FEE));
  }

  Set<Part> kinds() {
    return amounts.keySet();
  }

  Money get(Part part) {
    return amounts.getOrDefault(part, Money.zero(currency));
  }

  void add(Part part, Money amount) {
    amounts.merge(part, amount, Money::plus);
  }

  /** Lowers discounts that are more than what they are taken off. */
  void capDiscounts() {
    cap(Kind.LINE_DISCOUNT, get(Kind.GOODS).plus(sum(Kind.TAX)));
    cap(Kind.ORDER_DISCOUNT, price().plus(get(Kind.ORDER_DISCOUNT)));
    cap(Kind.DELIVERY_DISCOUNT, delivery().plus(get(Kind.DELIVERY_DISCOUNT)));
  }

  /** Goods and their taxes after discounts. */
  Money price() {
    return get(Kind.GOODS)
        .plus(sum(Kind.TAX))
        .minus(get(Kind.LINE_DISCOUNT))
        .minus(get(Kind.ORDER_DISCOUNT));
  }

  /** The delivery and its taxes after its discount. */
  Money delivery() {
    return get(Kind.DELIVERY_FEE).plus(sum(Kind.DELIVERY_TAX)).minus(get(Kind.DELIVERY_DISCOUNT));
  }

  Money paid() {
    return price().plus(delivery()).plus(get(Kind.DUTY)).plus(get(Kind.SERVICE_FEE));
  }

  private void cap(Kind discount, Money most) {
    amounts.put(Part.of(discount), get(discount).min(most));
  }

  private Money get(Kind kind) {
    return get(Part.of(kind));
  }

  private Money sum(Kind kind) {
    return taxes(kind).stream().map(Tax::amount).reduce(Money.zero(currency), Money::plus);
  }

  private List<Tax> taxes(Kind kind) {
    var taxes = new ArrayList<Tax>();
    amounts.forEach(
        (part, amount) -> {
          if (part.kind() == kind) {
            taxes.add(new Tax(part.tax(), part.ratePercent(), amount));
          }
        });
    return taxes;
  }
}
