package io.redress.liaison;

import io.redress.shared.LiaisonRequestId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;

/**
 * Who spoke for a brand, by which way, and when.
 *
 * @param by their name, 1 to {@value #MAXIMUM_NAME} characters
 * @param at when they said it; empty for just now
 * @param about which request they had before them; empty for the one that is under way
 */
public record Heard(
    String by, HeardBy way, Optional<Instant> at, Optional<LiaisonRequestId> about) {
  public static final int MAXIMUM_NAME = 200;

  public Heard {
    by = PlainWords.oneLine(by).strip();
    if (by.isEmpty() || by.length() > MAXIMUM_NAME) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "answeredBy",
              by,
              "has " + by.length() + " characters",
              "Name who spoke for the brand, in 1 to " + MAXIMUM_NAME + " characters."));
    }
  }

  /** Said about the request that is under way. */
  public Heard(String by, HeardBy way, Optional<Instant> at) {
    this(by, way, at, Optional.empty());
  }

  /** The same by who had this request before them, and no other. */
  public Heard about(LiaisonRequestId request) {
    return new Heard(by, way, at, Optional.of(request));
  }

  /** Said on the page just now. */
  public static Heard onPage(String by) {
    return new Heard(by, HeardBy.PAGE, Optional.empty());
  }
}
