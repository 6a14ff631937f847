package io.redress.money.provider;

import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Amounts as Stripe writes them (<a href="https://docs.stripe.com/currencies">supported
 * currencies</a>, read 2026-11): in the smallest unit of most currencies, whole in some that ISO
 * 4217 gives decimals, with two decimals in one that has none, and ending in 0 where there are
 * three. An amount that cannot be written exactly is not written.
 */
final class StripeAmounts {
  private static final Set<String> WHOLE =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");

  /** The króna has no decimals any more, and is written as if it had. */
  private static final Set<String> AS_IF_DECIMAL = Set.of("ISK");

  private static final Set<String> IN_TENS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

  /** Stripe's page names it both ways, and a hundredfold refund is worse than none. */
  private static final Set<String> UNCLEAR = Set.of("UGX");

  private static final int TEN = 10;
  private static final int DECIMALS = 2;

  private StripeAmounts() {}

  /** The amount as Stripe writes it; empty when it cannot pay exactly this. */
  static Optional<Long> written(Money amount) {
    var code = amount.currency().getCurrencyCode();
    if (UNCLEAR.contains(code)) {
      return Optional.empty();
    }
    try {
      var units = amount.toDecimal().movePointRight(digits(amount.currency())).longValueExact();
      return IN_TENS.contains(code) && units % TEN != 0 ? Optional.empty() : Optional.of(units);
    } catch (ArithmeticException notWhole) {
      return Optional.empty();
    }
  }

  /** The amount that Stripe wrote; empty when it is in none of our currencies. */
  static Optional<Money> read(long units, String currencyCode) {
    try {
      var currency = Currency.getInstance(currencyCode.toUpperCase(Locale.ROOT));
      return UNCLEAR.contains(currency.getCurrencyCode())
          ? Optional.empty()
          : Optional.of(Money.ofDecimal(BigDecimal.valueOf(units, digits(currency)), currency));
    } catch (IllegalArgumentException | ArithmeticException unknown) {
      return Optional.empty();
    }
  }

  private static int digits(Currency currency) {
    var code = currency.getCurrencyCode();
    if (WHOLE.contains(code)) {
      return 0;
    }
    return AS_IF_DECIMAL.contains(code) ? DECIMALS : currency.getDefaultFractionDigits();
  }
}
