package io.redress.liaison.health;

import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that was sent to a brand although it strained, and why; it is never changed.
 *
 * @param kinds what was warned of
 * @param reason in the words of whoever sent it; empty once it was erased
 */
public record StrainNote(
    UUID id, About about, List<Strain.Kind> kinds, String reason, Actor by, Instant at) {
  /** The most characters of a reason. */
  public static final int MOST_REASON = 1_000;

  /**
   * The brand and what it was asked.
   *
   * @param remedy what was asked for
   */
  public record About(CaseId caseId, BrandId brandId, String remedy) {}

  public StrainNote {
    kinds = List.copyOf(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("nothing was warned of");
    }
  }

  /** A reason as it is kept; a problem when it is none or too long. */
  public static String reason(String words) {
    var reason = PlainWords.clean(words).strip();
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "override",
              reason,
              "has " + reason.length() + " characters",
              "Write 1 to " + MOST_REASON + " characters."));
    }
    return reason;
  }
}
