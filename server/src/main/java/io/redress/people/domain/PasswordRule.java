package io.redress.people.domain;

import io.redress.people.signin.PasswordFault;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are taken: long ones, of any characters (OWASP ASVS 5.0.0, 6.2.1 to 6.2.11).
 *
 * <p>No character class is asked for and nothing is cut off; what everybody tries is refused.
 */
public final class PasswordRule {
  /** The least number of characters. */
  public static final int LEAST_CHARACTERS = 12;

  /** The most characters; more cost time to hash and add nothing. */
  public static final int MOST_CHARACTERS = 256;

  private static final int LEAST_DIFFERENT = 5;
  private static final int LEAST_OF_ITS_OWN = 8;
  private static final int LEAST_WORD = 4;

  private PasswordRule() {}

  /** What a password itself shows; whether it was breached is found out elsewhere. */
  public static Optional<PasswordFault> fault(String password, Collection<String> names) {
    if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
      return Optional.of(PasswordFault.TOO_SHORT);
    }
    if (!fits(password)) {
      return Optional.of(PasswordFault.TOO_LONG);
    }
    if (password.codePoints().distinct().count() < LEAST_DIFFERENT) {
      return Optional.of(PasswordFault.TOO_EVEN);
    }
    return withoutNames(password, names).length() < LEAST_OF_ITS_OWN
        ? Optional.of(PasswordFault.NEARLY_A_NAME)
        : Optional.empty();
  }

  /** Whether it is short enough to be a password at all. */
  public static boolean fits(String password) {
    return password.codePointCount(0, password.length()) <= MOST_CHARACTERS;
  }

  private static String withoutNames(String password, Collection<String> names) {
    var rest = password.toLowerCase(Locale.ROOT);
    for (var name : names) {
      for (var word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
        if (word.codePointCount(0, word.length()) >= LEAST_WORD) {
          rest = rest.replace(word, "");
        }
      }
    }
    return rest;
  }
}
