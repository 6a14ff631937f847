package io.redress.language;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import io.redress.shared.Money;

/**
 * Sums of money for one reader: the currency's own decimals, its sign where the reader expects it,
 * and a real minus (U+2212).
 */
public record Sums(Reader reader) {
  private static final String MINUS = "\u2212";
  private static final String ISOLATE_LEFT_TO_RIGHT = "\u2066";
  private static final String END_OF_ISOLATE = "\u2069";

  /** The sum as text; a template puts it into {@code <bdi>}. */
  public String of(Money sum) {
    return written(reader, sum);
  }

  private static String written(Reader reader, Money sum) {
    var symbols = DecimalFormatSymbols.getInstance(reader.region());
    symbols.setMinusSignString(MINUS);
    return NumberFormatter.withLocale(reader.region())
        .symbols(symbols)
        .unit(Currency.fromJavaCurrency(sum.currency()))
        .precision(Precision.fixedFraction(sum.currency().getDefaultFractionDigits()))
        .format(sum.toDecimal())
        .toString();
  }

  /** The sum inside a sentence: isolated where the sentence runs from right to left. */
  static String isolated(Reader reader, Money sum) {
    return reader.language().direction().equals("rtl")
        ? ISOLATE_LEFT_TO_RIGHT + written(reader, sum) + END_OF_ISOLATE
        : written(reader, sum);
  }
}
