package io.redress.people.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A random secret in hexadecimal form; only its SHA-256 is ever kept.
 *
 * <p>A slow password hash is not needed: 128 random bits cannot be guessed from their digest.
 */
public record Secret(String text) {
  /** How long a secret is, in hexadecimal digits. */
  public static final int LENGTH = 32;

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + LENGTH + "}");

  public Secret {
    if (!isOne(text)) {
      throw new IllegalArgumentException("a secret has " + LENGTH + " hexadecimal digits");
    }
  }

  /** Whether a text has the form of a secret. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** A new secret of 128 bits; the source must be a cryptographic one. */
  public static Secret from(RandomGenerator source) {
    var bytes = new byte[LENGTH / 2];
    source.nextBytes(bytes);
    return new Secret(HexFormat.of().formatHex(bytes));
  }

  /** What is kept instead of the secret, in hexadecimal form. */
  public String digest() {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this is the secret whose digest was kept; takes the same time for every wrong one. */
  public boolean hasDigest(String kept) {
    return MessageDigest.isEqual(
        digest().getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
