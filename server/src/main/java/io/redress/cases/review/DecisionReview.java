package io.redress.cases.review;

import io.redress.rulebook.Rulebook;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.DecisionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A kept decision, made again by its own rules and compared with today's.
 *
 * @param currency of the item, for the sums that are told
 * @param again whether the same rules and facts give the same answer now
 * @param today by which rules it was compared
 * @param differences what the rules of today say otherwise, on the same facts
 */
public record DecisionReview(
    DecisionId id,
    CaseId caseId,
    CaseLineId line,
    Made made,
    Optional<String> currency,
    Again again,
    Rulebook.Version today,
    List<DecisionDifference> differences) {
  public DecisionReview {
    differences = List.copyOf(differences);
  }

  /**
   * When and by what a decision was made.
   *
   * @param lawDate the day whose law was used
   * @param rules empty when it is older than the keeping of rules
   */
  public record Made(Instant at, LocalDate lawDate, Optional<Rulebook.Version> rules) {}

  /** What came of making it once more. */
  public sealed interface Again {
    /** The same answer. */
    record Same() implements Again {}

    /** Another answer, by another version of the program. */
    record Otherwise(List<DecisionDifference> differences) implements Again {
      public Otherwise {
        differences = List.copyOf(differences);
      }
    }

    /** Its rules were never kept, so nobody can say. */
    record Unknown() implements Again {}
  }

  /** Whether the rules of today say the same. */
  public boolean isAsToday() {
    return differences.isEmpty();
  }
}
