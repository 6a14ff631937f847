package io.redress.money.exchange;

import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A price with its taxes told apart; what is paid is all of it together.
 *
 * @param net without tax, after every discount
 * @param taxes each that is more than nothing
 */
public record TaxedPrice(Money net, List<Tax> taxes) {
  /** The most taxes that a price can have. */
  public static final int MOST_TAXES = 20;

  /**
   * A tax and what it comes to.
   *
   * @param name as the shop tells it
   * @param ratePercent {@code 19} is 19 %; empty when only the sum was told
   */
  public record Tax(String name, Optional<BigDecimal> ratePercent, Money amount) {
    public Tax {
      ratePercent = ratePercent.map(BigDecimal::stripTrailingZeros);
      if (amount.isNegative() || ratePercent.filter(rate -> rate.signum() < 0).isPresent()) {
        throw new IllegalArgumentException("a tax is not negative: " + name + " " + amount);
      }
    }

    /** The same tax with another amount. */
    Tax withAmount(Money other) {
      return new Tax(name, ratePercent, other);
    }
  }

  public TaxedPrice {
    if (net.isNegative()) {
      throw new IllegalArgumentException("a price is not negative: " + net);
    }
    if (taxes.size() > MOST_TAXES) {
      throw new IllegalArgumentException("too many taxes: " + taxes.size());
    }
    taxes =
        taxes.stream()
            .filter(tax -> tax.amount().isPositive())
            .sorted(Comparator.comparing(Tax::name))
            .toList();
    // Another currency among them is found here and not when somebody adds up.
    var _ = sum(net, taxes);
  }

  /** All that is paid. */
  public Money gross() {
    return sum(net, taxes);
  }

  /** All of the taxes. */
  public Money tax() {
    return gross().minus(net);
  }

  private static Money sum(Money net, List<Tax> taxes) {
    return taxes.stream().map(Tax::amount).reduce(net, Money::plus);
  }
}
