package io.redress.catalogue.customs;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What customs ask about the pieces of a sku.
 *
 * @param hsCode of the Harmonized System, 6 to 10 digits
 * @param origin where it was made, ISO 3166-1 alpha-2
 * @param netGrams of one piece without its packaging, at most {@value #MOST_GRAMS}
 */
public record CustomsFact(
    String sku, Optional<String> hsCode, Optional<String> origin, OptionalInt netGrams) {
  public static final int MOST_SKU_LENGTH = 100;
  public static final int MOST_GRAMS = 1_000_000;

  /** Six to ten digits. */
  public static final Pattern HS_CODE = Pattern.compile("[0-9]{6,10}");

  /** Two capital letters. */
  public static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  public CustomsFact {
    if (sku.isBlank() || sku.length() > MOST_SKU_LENGTH) {
      throw new IllegalArgumentException("not a sku: " + sku);
    }
    if (hsCode.filter(code -> !HS_CODE.matcher(code).matches()).isPresent()) {
      throw new IllegalArgumentException("not a tariff number: " + hsCode);
    }
    if (origin.filter(country -> !COUNTRY.matcher(country).matches()).isPresent()) {
      throw new IllegalArgumentException("not a country: " + origin);
    }
    if (netGrams.isPresent() && (netGrams.getAsInt() < 1 || netGrams.getAsInt() > MOST_GRAMS)) {
      throw new IllegalArgumentException("not a weight: " + netGrams);
    }
  }
}
