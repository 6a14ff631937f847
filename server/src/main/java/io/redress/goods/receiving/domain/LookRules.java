package io.redress.goods.receiving.domain;

import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.passport.MarkFinding;
import io.redress.goods.passport.MarkVerdict;
import io.redress.goods.passport.Marks;
import io.redress.goods.passport.domain.MarkComparison;
import io.redress.goods.receiving.Checklist;
import io.redress.goods.receiving.Checklist.Meaning;
import io.redress.goods.receiving.Checklist.Question;
import io.redress.goods.receiving.Look;
import io.redress.goods.receiving.Proposal;
import io.redress.goods.receiving.Proposal.Suspicion;
import io.redress.goods.receiving.Reply;
import java.util.Comparator;
import java.util.List;

/**
 * What follows from a look at a piece.
 *
 * <p>A mark that does not match, or a plain no to "is it this piece", speaks for another piece:
 * then a second person looks, and nothing else is proposed. What cannot be said never counts
 * against anybody. The grade is the worst that an answer lowers it to; who is unsure of anything
 * that would lower it leaves it to a colleague.
 */
public final class LookRules {
  private LookRules() {}

  /** What this look proposes for a piece of which so much was known. */
  public static Proposal propose(Checklist checklist, Marks known, Look look) {
    var marks = MarkComparison.compare(known, look.marks(), checklist.weight());
    var open =
        checklist.questions().stream()
            .map(Question::code)
            .filter(code -> !look.replies().containsKey(code))
            .toList();
    var suspicion = suspicion(checklist, marks, look);
    var grade = grade(checklist, look);
    var percent = checklist.percentOf(grade);
    var result = result(suspicion, percent, look);
    return new Proposal(
        marks, open, suspicion, grade, result, result == Acceptance.PARTIAL ? percent : 0);
  }

  private static Suspicion suspicion(Checklist checklist, List<MarkFinding> marks, Look look) {
    var differs = marks.stream().anyMatch(each -> each.verdict() == MarkVerdict.MISMATCH);
    var isOther =
        checklist.questions().stream()
            .filter(question -> question.meaning() == Meaning.OTHER_PIECE)
            .anyMatch(question -> look.replies().get(question.code()) == Reply.DIFFERS);
    return differs || isOther ? Suspicion.OTHER_PIECE : Suspicion.NONE;
  }

  private static Grade grade(Checklist checklist, Look look) {
    return checklist.questions().stream()
        .filter(question -> look.replies().get(question.code()) == Reply.DIFFERS)
        .map(question -> lowered(question.meaning()))
        .max(Comparator.naturalOrder())
        .orElse(Grade.A);
  }

  private static Grade lowered(Meaning meaning) {
    return switch (meaning) {
      case OTHER_PIECE -> Grade.A;
      case LOWERS_TO_B -> Grade.B;
      case LOWERS_TO_C -> Grade.C;
      case LOWERS_TO_D -> Grade.D;
    };
  }

  private static Acceptance result(Suspicion suspicion, int percent, Look look) {
    if (suspicion == Suspicion.OTHER_PIECE || look.replies().containsValue(Reply.UNSURE)) {
      return Acceptance.MANUAL;
    }
    return percent > 0 ? Acceptance.PARTIAL : Acceptance.ACCEPTED;
  }
}
