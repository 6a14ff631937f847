package io.redress.money.credit;

import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a house does with credit, in versions.
 *
 * @param version 0 where nothing was set
 */
public record CreditPolicy(int version, Terms terms, Instant setAt, String setBy) {
  /** The longest that can be set. */
  public static final int MOST_MONTHS = 600;

  /** What counts where nothing was set: credit is given and never ends. */
  public static final CreditPolicy UNSET =
      new CreditPolicy(0, new Terms(true, OptionalInt.empty()), Instant.EPOCH, "");

  /**
   * What is set.
   *
   * @param isGiven whether credit is given at all; what was given stays
   * @param validMonths how long credit lasts; empty when it never ends. Where the law asks for
   *     longer, the law counts.
   */
  public record Terms(boolean isGiven, OptionalInt validMonths) {
    /** Refuses other months with a {@link Problem}. */
    public Terms {
      if (validMonths.isPresent()
          && (validMonths.getAsInt() < 1 || validMonths.getAsInt() > MOST_MONTHS)) {
        throw Problem.of(
            ProblemCode.INVALID,
            new Violation(
                "validMonths",
                String.valueOf(validMonths.getAsInt()),
                "is not between 1 and " + MOST_MONTHS,
                "Say how many months, or leave it out for credit that never ends."));
      }
    }
  }
}
