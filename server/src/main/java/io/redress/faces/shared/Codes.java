package io.redress.faces.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of enum values in forms and at the ends of message keys; a test asks for the message of
 * each value.
 */
public final class Codes {
  private Codes() {}

  /** The code of this value. */
  public static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The value with this code. */
  public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> of(value).equals(code))
        .findFirst();
  }
}
