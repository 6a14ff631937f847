package io.redress.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount in the minor units of its currency (cents, yen, fils); it may be negative.
 *
 * <p>All arithmetic is exact: an overflow or a mix of currencies is an error, never a wrong sum.
 *
 * @param minorUnits amount in the smallest unit of the currency (ISO 4217 exponent)
 * @param currency ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {
  /** An amount of minor units of the currency with this ISO 4217 code. */
  public static Money of(long minorUnits, String currencyCode) {
    return new Money(minorUnits, Currency.getInstance(currencyCode));
  }

  /** Nothing, in this currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Reads a decimal amount; refuses more decimals than the currency has.
   *
   * @throws ArithmeticException when the amount is not a whole number of minor units
   */
  public static Money ofDecimal(BigDecimal amount, Currency currency) {
    return new Money(
        amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
  }

  /** A decimal amount rounded half up to the minor unit. */
  public static Money rounded(BigDecimal amount, Currency currency) {
    var digits = currency.getDefaultFractionDigits();
    return ofDecimal(amount.setScale(digits, RoundingMode.HALF_UP), currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, same(other).minorUnits), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, same(other).minorUnits), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  public boolean isZero() {
    return minorUnits == 0;
  }

  public boolean isPositive() {
    return minorUnits > 0;
  }

  public boolean isNegative() {
    return minorUnits < 0;
  }

  /** The smaller of two amounts. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The amount as a decimal with the currency's own number of decimals. */
  public BigDecimal toDecimal() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  /**
   * Splits this amount by weights so that the parts sum to it exactly: each part is rounded towards
   * zero and the units left over go to the largest remainders, earlier parts first.
   *
   * @param weights at least one, none negative; when all are zero the first part takes everything
   */
  public List<Money> allocate(List<Long> weights) {
    if (weights.isEmpty() || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("weights must be present and not negative: " + weights);
    }
    var total = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    if (total == 0) {
      return allocate(firstOnly(weights.size()));
    }
    var parts = new long[weights.size()];
    var remainders = new BigDecimal[weights.size()];
    for (var i = 0; i < parts.length; i++) {
      var exact = BigDecimal.valueOf(minorUnits).multiply(BigDecimal.valueOf(weights.get(i)));
      var divided = exact.divideToIntegralValue(BigDecimal.valueOf(total));
      parts[i] = divided.longValueExact();
      remainders[i] = exact.subtract(divided.multiply(BigDecimal.valueOf(total))).abs();
    }
    spread(parts, remainders);
    return Arrays.stream(parts).mapToObj(part -> new Money(part, currency)).toList();
  }

  private void spread(long[] parts, BigDecimal[] remainders) {
    var left = minorUnits - Arrays.stream(parts).sum();
    var order = new ArrayList<>(IntStream.range(0, parts.length).boxed().toList());
    order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (var i = 0; i < Math.abs(left); i++) {
      parts[order.get(i)] += Long.signum(left);
    }
  }

  private static List<Long> firstOnly(int size) {
    return IntStream.range(0, size).mapToObj(i -> i == 0 ? 1L : 0L).toList();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minorUnits, same(other).minorUnits);
  }

  @Override
  public String toString() {
    return toDecimal().toPlainString() + " " + currency.getCurrencyCode();
  }
}
