package io.redress.money.bank;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a bank among banks (ISO 9362, 2022).
 *
 * @param value eight or eleven capital letters and digits
 */
public record Bic(String value) {
  private static final Pattern FORM =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

  public Bic {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the name of a bank: " + value);
    }
  }

  /** The name that was typed; see {@link #isRight}. */
  public static Bic of(String typed) {
    return new Bic(bare(typed));
  }

  /** Whether what was typed has the form of one. */
  public static boolean isRight(String typed) {
    return FORM.matcher(bare(typed)).matches();
  }

  private static String bare(String typed) {
    return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
