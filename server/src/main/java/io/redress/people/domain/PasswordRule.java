package io.redress.people.domain;

import io.redress.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which passwords are taken: long ones, of any characters (OWASP ASVS 5.0.0, 6.2.1 and 6.2.9).
 *
 * <p>The upper bound is that of bcrypt, which reads 72 bytes.
 */
public final class PasswordRule {
  /** The least number of characters. */
  public static final int LEAST_CHARACTERS = 12;

  private static final int MOST_BYTES = 72;

  private PasswordRule() {}

  /** What is wrong with a new password; never the password itself. */
  public static Optional<Violation> violation(String password) {
    if (password.codePointCount(0, password.length()) < LEAST_CHARACTERS) {
      return Optional.of(
          new Violation(
              "password",
              "(not shown)",
              "has fewer than " + LEAST_CHARACTERS + " characters",
              "Use a longer one; several words are good."));
    }
    if (!fits(password)) {
      return Optional.of(
          new Violation(
              "password", "(not shown)", "is longer than " + MOST_BYTES + " bytes", "Shorten it."));
    }
    return Optional.empty();
  }

  /** Whether it is short enough to be a password at all. */
  public static boolean fits(String password) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
  }
}
