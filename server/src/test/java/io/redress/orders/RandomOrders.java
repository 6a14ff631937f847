package io.redress.orders;

import io.redress.orders.NewOrder.DeliveryTerms;
import io.redress.orders.NewOrder.StatedTax;
import io.redress.orders.NewOrder.Sums;
import io.redress.orders.NewOrder.TaxPlace;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Orders by chance: lines of one to thousands of pieces, free ones among them, discounts up to the
 * whole price, taxes of several rates in or on top of the price, of the lines or of the order,
 * deliveries with discount and tax, duties, a fee, and several payments.
 */
public final class RandomOrders {
  private static final List<String> RATES = List.of("5.5", "7", "19", "8.875");

  private final RandomGenerator random;
  private final Currency currency;

  public RandomOrders(RandomGenerator random, Currency currency) {
    this.random = random;
    this.currency = currency;
  }

  /** An order that is paid in full. */
  public NewOrder next() {
    var linesStateTaxes = random.nextBoolean();
    var lines = new ArrayList<NewOrderLine>();
    for (var i = 1 + random.nextInt(6); i > 0; i--) {
      lines.add(line("SKU-" + random.nextInt(9), linesStateTaxes));
    }
    return paid(of(lines, !linesStateTaxes));
  }

  /** The same order with something else in it, paid in full. */
  public NewOrder changed(NewOrder order) {
    var lines = new ArrayList<>(order.lines());
    var linesStateTaxes = lines.stream().anyMatch(line -> !line.taxes().isEmpty());
    switch (random.nextInt(6)) {
      case 0 -> lines.add(line("SKU-" + random.nextInt(9), linesStateTaxes));
      case 1 -> lines.remove(random.nextInt(lines.size()));
      case 2, 3 -> {
        var at = random.nextInt(lines.size());
        lines.set(at, line(lines.get(at).goods().sku(), linesStateTaxes));
      }
      default -> {}
    }
    if (lines.isEmpty()) {
      lines.add(line("SKU-1", linesStateTaxes));
    }
    return paid(random.nextInt(4) == 0 ? with(order, lines) : of(lines, !linesStateTaxes));
  }

  /** What is owed for an order, added up without any sharing out. */
  public static Money owed(NewOrder order) {
    var sums = order.sums();
    var owed = sums.shipping().plus(sums.serviceFee()).plus(sums.duty()).minus(sums.discount());
    var taxes = new ArrayList<StatedTax>();
    for (var line : order.lines()) {
      owed = owed.plus(line.listPrice()).minus(line.discount()).plus(line.duty());
      taxes.addAll(line.taxes());
    }
    for (var tax : taxes.isEmpty() ? sums.taxes() : taxes) {
      owed = sums.placeOf(tax) == TaxPlace.ON_TOP ? owed.plus(tax.amount()) : owed;
    }
    return owed;
  }

  private NewOrder of(List<NewOrderLine> lines, boolean hasTaxes) {
    var order = OrderSamples.order("R-1", lines, money(0));
    var room = lines.stream().mapToLong(line -> afterDiscount(line).minorUnits()).sum();
    var discount = random.nextInt(5) == 0 ? room : random.nextInt(3) == 0 ? 0 : upTo(room);
    var shipping = money(upTo(3_000));
    var sums =
        new Sums(
            currency,
            shipping,
            money(upTo(shipping.minorUnits())),
            money(random.nextBoolean() ? 0 : upTo(1_000)),
            money(discount),
            money(random.nextBoolean() ? 0 : upTo(500)),
            hasTaxes ? taxes(room - discount) : List.of(),
            random.nextBoolean() ? TaxPlace.INCLUDED : TaxPlace.ON_TOP,
            delivery(shipping));
    return with(order, sums);
  }

  private DeliveryTerms delivery(Money shipping) {
    if (random.nextBoolean()) {
      return new DeliveryTerms(money(0), List.of());
    }
    var discount = money(upTo(800));
    return new DeliveryTerms(discount, taxes(shipping.plus(discount).minorUnits()));
  }

  private NewOrderLine line(String sku, boolean hasTaxes) {
    var pieces = random.nextInt(8) == 0 ? 1 + random.nextInt(5_000) : 1 + random.nextInt(9);
    var price = random.nextInt(5) == 0 ? upTo(2) : upTo(200_000);
    var list = price * pieces;
    var plain = OrderSamples.line(pieces, money(price));
    return new NewOrderLine(
        new NewOrderLine.Goods(
            sku,
            plain.goods().title(),
            Optional.empty(),
            Optional.empty(),
            plain.goods().category(),
            Optional.empty(),
            Optional.empty()),
        plain.quantity(),
        plain.unitPrice(),
        money(random.nextBoolean() ? 0 : upTo(list)),
        hasTaxes ? taxes(list) : List.of(),
        money(random.nextBoolean() ? 0 : upTo(300)),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Up to three taxes that sum to at most so much. */
  private List<StatedTax> taxes(long most) {
    var taxes = new ArrayList<StatedTax>();
    var left = most;
    for (var i = random.nextInt(4); i > 0; i--) {
      var amount = random.nextInt(4) == 0 ? left : upTo(left / 3);
      left -= amount;
      taxes.add(
          new StatedTax(
              random.nextBoolean() ? "VAT" : "Local",
              Optional.of(new BigDecimal(RATES.get(random.nextInt(RATES.size())))),
              money(amount),
              random.nextInt(3) == 0 ? Optional.of(TaxPlace.ON_TOP) : Optional.empty()));
    }
    return taxes;
  }

  private NewOrder paid(NewOrder order) {
    var payments = new ArrayList<PaymentFacts>();
    var left = owed(order);
    for (var i = 1 + random.nextInt(3); i > 0; i--) {
      var amount = i == 1 ? left : money(upTo(left.minorUnits()));
      left = left.minus(amount);
      payments.add(OrderSamples.payment(amount));
    }
    return new NewOrder(
        order.number(),
        order.placedAt(),
        order.consumer(),
        order.seller(),
        order.contract(),
        order.sums(),
        order.lines(),
        payments);
  }

  private static NewOrder with(NewOrder order, Sums sums) {
    return new NewOrder(
        order.number(),
        order.placedAt(),
        order.consumer(),
        order.seller(),
        order.contract(),
        sums,
        order.lines(),
        order.payments());
  }

  /** The order with other lines and the same sums, as far as they fit. */
  private NewOrder with(NewOrder order, List<NewOrderLine> lines) {
    var changed =
        new NewOrder(
            order.number(),
            order.placedAt(),
            order.consumer(),
            order.seller(),
            order.contract(),
            order.sums(),
            lines,
            order.payments());
    var room = lines.stream().mapToLong(line -> afterDiscount(line).minorUnits()).sum();
    var included = order.sums().taxes().stream().mapToLong(tax -> tax.amount().minorUnits()).sum();
    var isFitting = order.sums().discount().minorUnits() + included <= room;
    return isFitting ? changed : of(lines, false);
  }

  private static Money afterDiscount(NewOrderLine line) {
    return line.listPrice().minus(line.discount());
  }

  private Money money(long minor) {
    return new Money(minor, currency);
  }

  private long upTo(long most) {
    return random.nextLong(most + 1);
  }
}
