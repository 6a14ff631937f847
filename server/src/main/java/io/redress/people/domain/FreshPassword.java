package io.redress.people.domain;

import java.util.random.RandomGenerator;

/** A password that nobody chose, made to be read aloud and typed once. */
public final class FreshPassword {
  // 25 letters and digits that nobody confuses when reading them aloud; 24 of them are 111 bits.
  private static final String ALPHABET = "abcdefghkmnpqrstuvwxyz239";
  private static final int LENGTH = 24;
  private static final int GROUP = 6;

  private FreshPassword() {}

  /** A new one; the source of chance must be one that cannot be guessed. */
  public static String from(RandomGenerator random) {
    var text = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
