package io.redress.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import io.redress.shared.Money;

/**
 * Sums of money for one reader: the currency's own decimals, its sign where the reader expects it,
 * and a real minus (U+2212).
 *
 * <p>Where text runs from right to left a sum is still read as one thing from left to right, minus
 * and currency first, so that decimals meet in a column and the minus cannot change sides.
 */
public record Sums(Reader reader) {
  private static final String MINUS = "\u2212";

  /** Keeps the figures from following an Arabic currency to its other side (UAX #9, W2). */
  private static final String MARK_LEFT_TO_RIGHT = "\u200e";

  private static final String GAP = "\u00a0";

  /** The sum as text; a template puts it into {@code <bdi dir="ltr">}. */
  public String of(Money sum) {
    return written(reader, sum);
  }

  private static String written(Reader reader, Money sum) {
    return reader.isRightToLeft() ? currencyFirst(reader, sum) : asUsual(reader, sum);
  }

  private static String asUsual(Reader reader, Money sum) {
    var symbols = DecimalFormatSymbols.getInstance(reader.region());
    symbols.setMinusSignString(MINUS);
    return figures(reader, sum)
        .symbols(symbols)
        .unit(Currency.fromJavaCurrency(sum.currency()))
        .format(sum.toDecimal())
        .toString();
  }

  private static String currencyFirst(Reader reader, Money sum) {
    var symbol = Currency.fromJavaCurrency(sum.currency()).getSymbol(reader.region()).strip();
    var figures = figures(reader, sum).format(sum.toDecimal().abs());
    return (sum.isNegative() ? MINUS : "") + symbol + between(symbol) + figures;
  }

  private static LocalizedNumberFormatter figures(Reader reader, Money sum) {
    return NumberFormatter.withLocale(reader.region())
        .precision(Precision.fixedFraction(sum.currency().getDefaultFractionDigits()));
  }

  /** Letters stand apart from the figures, a sign such as € does not. */
  private static String between(String symbol) {
    var first = symbol.codePointAt(0);
    return switch (UCharacter.getDirection(first)) {
      case UCharacter.RIGHT_TO_LEFT, UCharacter.RIGHT_TO_LEFT_ARABIC -> MARK_LEFT_TO_RIGHT + GAP;
      default -> UCharacter.isLetter(symbol.codePointBefore(symbol.length())) ? GAP : "";
    };
  }
}
