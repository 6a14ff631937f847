package io.redress.cases.documents;

import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A part of what goes back: something without its taxes, or one of its taxes.
 *
 * @param tax empty for what was paid without tax
 * @param amount more than nothing
 */
public record DocumentPart(Kind kind, Optional<Tax> tax, Money amount) {
  /** What the consumer had paid for. */
  public enum Kind {
    GOODS,
    DELIVERY,
    DUTY,
    SERVICE_FEE,
    /** For trouble or delay; nobody had paid for it, so there is no tax in it. */
    COMPENSATION,
    /** More than the order says was paid. */
    OTHER
  }

  /**
   * A tax as the order names it.
   *
   * @param ratePercent {@code 19} is 19 %
   */
  public record Tax(String name, Optional<BigDecimal> ratePercent) {}

  public DocumentPart {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a part is more than nothing: " + amount);
    }
  }
}
