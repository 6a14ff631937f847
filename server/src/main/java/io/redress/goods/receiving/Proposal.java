package io.redress.goods.receiving;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.passport.MarkFinding;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.domain.LookRules;
import java.util.List;

/**
 * What a look proposes; a person decides.
 *
 * @param marks what the comparison with the passport says
 * @param open questions that nobody has answered
 * @param suspicion whether it may be another piece: then nothing is proposed but a second person
 * @param deductionPercent of what is owed for the piece
 */
public record Proposal(
    List<MarkFinding> marks,
    List<String> open,
    Suspicion suspicion,
    Grade grade,
    Acceptance result,
    int deductionPercent) {
  /** Whether the look speaks for another piece than was sent. */
  public enum Suspicion {
    NONE,
    OTHER_PIECE
  }

  /** What a look proposes for a piece of which so much was known. */
  public static Proposal of(Checklist checklist, Marks known, Look look) {
    return LookRules.propose(checklist, known, look);
  }

  public Proposal {
    marks = List.copyOf(marks);
    open = List.copyOf(open);
  }

  /** Whether it may be another piece. */
  public boolean isSuspicious() {
    return suspicion == Suspicion.OTHER_PIECE;
  }
}
