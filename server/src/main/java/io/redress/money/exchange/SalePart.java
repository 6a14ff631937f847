package io.redress.money.exchange;

import io.redress.money.exchange.TaxedPrice.Tax;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is sold in the place of what comes back, taxed as the order was.
 *
 * @param price what it costs, by its taxes
 */
public record SalePart(TaxedPrice price) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What counts for it. */
  public Money gross() {
    return price.gross();
  }

  /**
   * A piece that costs what was paid: another size or colour at no difference. It has the very
   * parts of what comes back, so that no rounding can make a difference of a cent.
   */
  public static SalePart asPaid(ReturnPart returned) {
    return new SalePart(returned.paid());
  }

  /**
   * A piece at a quoted price, with the taxes of what comes back: at their rates, and where a rate
   * was never told, in the same proportion. A tax that is in the price is cut out of it by largest
   * remainder; one on top is rounded half up.
   *
   * @param quoted the price as the order told its prices, with tax or without
   */
  public static SalePart quoted(Money quoted, ReturnPart returned) {
    if (!quoted.currency().equals(returned.gross().currency())) {
      throw new IllegalArgumentException(
          "a quote in " + quoted.currency() + " for what was paid in " + returned.gross());
    }
    if (!quoted.isPositive()) {
      throw new IllegalArgumentException("a quote is more than nothing: " + quoted);
    }
    return new SalePart(
        switch (returned.place()) {
          case INCLUDED -> within(quoted, returned.paid());
          case ON_TOP -> onTop(quoted, returned.paid());
        });
  }

  private static TaxedPrice within(Money quoted, TaxedPrice like) {
    var parts = quoted.allocate(weights(like));
    var taxes = new ArrayList<Tax>();
    for (var i = 0; i < like.taxes().size(); i++) {
      taxes.add(like.taxes().get(i).withAmount(parts.get(i + 1)));
    }
    return new TaxedPrice(parts.getFirst(), taxes);
  }

  /** What the net and each tax weigh in a price that contains them all. */
  private static List<Long> weights(TaxedPrice like) {
    var rates = like.taxes().stream().map(Tax::ratePercent).toList();
    if (rates.stream().anyMatch(Optional::isEmpty)) {
      return Stream.concat(
              Stream.of(like.net().minorUnits()),
              like.taxes().stream().map(tax -> tax.amount().minorUnits()))
          .toList();
    }
    var exact =
        Stream.concat(Stream.of(HUNDRED), rates.stream().flatMap(Optional::stream)).toList();
    var digits = exact.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return exact.stream().map(rate -> rate.movePointRight(digits).longValueExact()).toList();
  }

  private static TaxedPrice onTop(Money quoted, TaxedPrice like) {
    return new TaxedPrice(
        quoted,
        like.taxes().stream().map(tax -> tax.withAmount(onTop(quoted, tax, like.net()))).toList());
  }

  private static Money onTop(Money quoted, Tax tax, Money of) {
    var net = BigDecimal.valueOf(quoted.minorUnits());
    if (tax.ratePercent().isPresent()) {
      return rounded(net.multiply(tax.ratePercent().get()), HUNDRED, quoted);
    }
    return of.isPositive()
        ? rounded(
            net.multiply(BigDecimal.valueOf(tax.amount().minorUnits())),
            BigDecimal.valueOf(of.minorUnits()),
            quoted)
        : Money.zero(quoted.currency());
  }

  private static Money rounded(BigDecimal dividend, BigDecimal divisor, Money like) {
    return new Money(
        dividend.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact(), like.currency());
  }
}
