package io.redress.money.recovery;

import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;

/**
 * What a claim says, to the debtor and to nobody else.
 *
 * @param claim what is asked for and why
 * @param sent what left the house: model, serial number, seal, pictures before dispatch
 * @param found what arrived, in the words of whoever looked
 */
public record RecoveryWords(String claim, String sent, String found) {
  public static final int LONGEST = 4_000;

  public RecoveryWords {
    claim = brief("words", claim);
    sent = brief("sent", sent);
    found = brief("found", found);
  }

  /** Words of a claim that compares nothing. */
  public static RecoveryWords of(String claim) {
    return new RecoveryWords(claim, "", "");
  }

  private static String brief(String field, String given) {
    var words = PlainWords.clean(given).strip();
    if (words.length() > LONGEST) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              field,
              words,
              "has " + words.length() + " characters",
              "Write at most " + LONGEST + " characters."));
    }
    return words;
  }
}
