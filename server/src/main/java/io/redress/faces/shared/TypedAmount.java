package io.redress.faces.shared;

import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * An amount as somebody typed it on a form, in the way of any country; what could be two amounts is
 * never guessed.
 *
 * <p>A comma or a point before one or two digits, or as many as the currency has, marks its
 * decimals. Spaces, apostrophes, commas and points between groups of three digits are taken where
 * nothing else can be meant: 60 000, 1,234.50, 1.234,50, 1,234,567. One comma or point before
 * exactly three digits (60,000) is unclear, with two exceptions: a currency without decimals (yen)
 * can only group by it, and in one with three (Kuwaiti dinar) a point marks decimals, since the
 * house itself writes them so. Digits of other scripts count like ours.
 */
public sealed interface TypedAmount {
  /** How many decimals are taken where the currency is not known yet. */
  int USUAL_DECIMALS = 2;

  /** What was meant: zero or more, with no more decimals than the currency has. */
  record Taken(BigDecimal value) implements TypedAmount {}

  /**
   * What could be two amounts.
   *
   * @param typed as it was typed
   * @param whole the larger one without doubt
   * @param exact the same with its decimals
   */
  record Unclear(String typed, String whole, String exact) implements TypedAmount {
    /** What is wrong and what helps; {@code field} is what the field is called. */
    public String say(Page page, String field) {
      return page.say(
          "shared.amount.unclear", "typed", typed, "field", field, "whole", whole, "exact", exact);
    }
  }

  /** No amount, or one with too many digits or decimals. */
  record Unreadable() implements TypedAmount {}

  /** Reads an amount of a currency. */
  static TypedAmount of(String text, Currency currency) {
    return of(text, currency.getDefaultFractionDigits());
  }

  /** Reads an amount with this many decimals; a negative number stands for what is no money. */
  static TypedAmount of(String text, int decimals) {
    return decimals < 0 ? new Unreadable() : new AmountReader(text.strip(), decimals).read();
  }

  /** What was meant; empty where it is unclear or unreadable. */
  default Optional<BigDecimal> amount() {
    return switch (this) {
      case Taken(var value) -> Optional.of(value);
      case Unclear _, Unreadable _ -> Optional.empty();
    };
  }

  /** What is unclear about it; empty where it is taken or unreadable. */
  default Optional<Unclear> doubt() {
    return switch (this) {
      case Unclear unclear -> Optional.of(unclear);
      case Taken _, Unreadable _ -> Optional.empty();
    };
  }

  /** The same as a sum of the currency it was read for. */
  default Optional<Money> sum(Currency currency) {
    return amount().map(value -> Money.ofDecimal(value, currency));
  }
}
