package io.redress.goods.tracking;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number by which a carrier knows a parcel: digits and Latin letters, without what people write
 * between them.
 */
public record TrackingNumber(String value) {
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}.\\-\\u2010-\\u2015]");
  private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{5,40}");

  public TrackingNumber {
    if (!NUMBER.matcher(value).matches()) {
      throw new IllegalArgumentException("no tracking number: " + value.length() + " characters");
    }
  }

  /** The number in a text as people write it; empty when it can be none. */
  public static Optional<TrackingNumber> read(String text) {
    var bare = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return NUMBER.matcher(bare).matches()
        ? Optional.of(new TrackingNumber(bare))
        : Optional.empty();
  }

  /**
   * Reads a number; a problem INVALID that names the field for what can be none.
   *
   * @param field as the caller wrote it
   */
  public static TrackingNumber parse(String text, String field) {
    return read(text)
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.INVALID,
                    new Violation(
                        field,
                        text,
                        "is no tracking number",
                        "Send the 5 to 40 digits and letters below the barcode of the label.")));
  }

  @Override
  public String toString() {
    return value;
  }
}
