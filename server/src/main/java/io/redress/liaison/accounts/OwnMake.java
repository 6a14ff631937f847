package io.redress.liaison.accounts;

import io.redress.shared.PlainWords;

/**
 * The house makes these goods itself: nobody is asked.
 *
 * @param reason why that is so, for whoever wonders
 */
public record OwnMake(String reason) {
  /** The most characters of a reason. */
  public static final int MOST_WORDS = 500;

  public OwnMake {
    reason = PlainWords.clean(reason).strip();
    if (reason.isEmpty() || reason.length() > MOST_WORDS) {
      throw new IllegalArgumentException("1 to " + MOST_WORDS + " characters");
    }
  }
}
