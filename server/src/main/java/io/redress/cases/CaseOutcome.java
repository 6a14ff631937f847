package io.redress.cases;

import io.redress.shared.CaseId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;

/** What became of a command. */
public sealed interface CaseOutcome {
  /**
   * It was done, wholly.
   *
   * @param version of the case after it
   */
  record Performed(CaseId caseId, int version) implements CaseOutcome {}

  /** A rule said no and nothing changed. */
  record Refused(Refusal refusal) implements CaseOutcome {}

  /** The case it was done to; throws the refusal for callers that cannot go on. */
  default CaseId orThrow() {
    return switch (this) {
      case Performed performed -> performed.caseId();
      case Refused refused -> throw new RefusedException(refused.refusal());
    };
  }
}
