package io.redress.people.domain;

import java.util.HexFormat;
import java.util.UUID;

/** Identifiers written as 32 hexadecimal digits without hyphens. */
final class HexIds {
  private static final int HALF = 16;

  private HexIds() {}

  static UUID parse(String digits) {
    return new UUID(
        HexFormat.fromHexDigitsToLong(digits, 0, HALF),
        HexFormat.fromHexDigitsToLong(digits, HALF, 2 * HALF));
  }

  static String text(UUID id) {
    var format = HexFormat.of();
    return format.toHexDigits(id.getMostSignificantBits())
        + format.toHexDigits(id.getLeastSignificantBits());
  }
}
