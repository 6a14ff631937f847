package io.redress.cases.conduct;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * Numbers that people call cases by: eight characters without those that look alike, so that they
 * can be read out over the phone and tell nothing about how many cases there are.
 */
@Component
class CaseNumbers {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int HALF = 4;

  private final SecureRandom random = new SecureRandom();

  String next() {
    return half() + "-" + half();
  }

  private String half() {
    var text = new StringBuilder();
    for (var i = 0; i < HALF; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
