package io.redress.money.credit;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The code of a gift card: sixteen letters and digits that are not mistaken for one another, eighty
 * bits by chance. With so much to guess, a salted digest is as good as a slow one.
 *
 * @param text without spaces and dashes, in capitals
 */
public record CardCode(String text) {
  /** How many characters it has. */
  public static final int LENGTH = 16;

  private static final int SHOWN = 4;
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  public CardCode {
    if (text.length() != LENGTH || text.chars().anyMatch(each -> ALPHABET.indexOf(each) < 0)) {
      throw new IllegalArgumentException("not a code of a gift card");
    }
  }

  /** A code that nobody can guess. */
  public static CardCode random(RandomGenerator random) {
    var text = new StringBuilder(LENGTH);
    for (var i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new CardCode(text.toString());
  }

  /**
   * Reads what a person typed: in groups or not, O for 0, I and L for 1.
   *
   * @throws Problem INVALID, without what was typed
   */
  public static CardCode parse(String typed) {
    var text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    try {
      return new CardCode(text);
    } catch (IllegalArgumentException notACode) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "code",
              "…" + text.substring(Math.max(0, text.length() - SHOWN)),
              "is not a code of a gift card",
              "It has 16 letters and digits, such as 7K3M-9QXA-22TD-H5WE."));
    }
  }

  /** The last characters, by which its owner knows it again. */
  public String end() {
    return text.substring(LENGTH - SHOWN);
  }

  /** In groups of four, as it is shown once. */
  public String grouped() {
    return text.replaceAll("(.{4})(?!$)", "$1-");
  }

  /** What is kept of it. */
  String digest(String salt) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether this is what was kept. */
  boolean matches(String salt, String digest) {
    var own = digest(salt).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(own, digest.getBytes(StandardCharsets.US_ASCII));
  }

  /** Only its end: a code never stands in a log. */
  @Override
  public String toString() {
    return "…" + end();
  }
}
