package io.redress.people.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * The random bytes that the answer of a browser must be about.
 *
 * @param text in base 64
 * @param until when an answer comes too late
 */
public record Challenge(String text, Instant until) {
  private static final Duration LIFE = Duration.ofMinutes(5);

  static Challenge of(byte[] bytes, Instant now) {
    return new Challenge(Base64.getEncoder().encodeToString(bytes), now.plus(LIFE));
  }

  /** Whether an answer still counts. */
  public boolean isOpen(Instant now) {
    return now.isBefore(until);
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(text);
  }
}
