package io.redress.money.recovery;

import io.redress.shared.BrandId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.Optional;

/**
 * Whom a claim is against.
 *
 * @param brand which of the merchant's brands it is; of suppliers and carriers the name is all that
 *     is known
 * @param name as it is read, at most {@value #LONGEST_NAME} characters; never that of a consumer
 */
public record Debtor(Kind kind, Optional<BrandId> brand, String name) {
  public static final int LONGEST_NAME = 120;

  /** What they are to the merchant. */
  public enum Kind {
    BRAND,
    SUPPLIER,
    CARRIER
  }

  public Debtor {
    name = PlainWords.oneLine(name).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "debtor.name",
              name,
              "has " + name.length() + " characters",
              "Write 1 to " + LONGEST_NAME + " characters."));
    }
    if ((kind == Kind.BRAND) != brand.isPresent()) {
      throw new IllegalArgumentException("a brand is told by its id, and nobody else: " + kind);
    }
  }
}
