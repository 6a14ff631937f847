package io.redress.faces.portal;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.PieceView;
import java.util.List;
import java.util.Optional;

/**
 * One question, each answer a button; one of them says that it is not known.
 *
 * @param action address the answer is posted to
 * @param back address of the step before
 * @param question the sentence that asks
 * @param left how many questions there are at most
 * @param pieces which piece is meant
 * @param answers value and words of each button
 * @param day where another day can be written; empty where no day is asked for
 * @param carried name and value of what was said before, sent along
 */
public record QuestionView(
    String action,
    String back,
    String question,
    String left,
    List<PieceView> pieces,
    List<FactView> answers,
    Optional<Day> day,
    List<FactView> carried) {
  public QuestionView {
    pieces = List.copyOf(pieces);
    answers = List.copyOf(answers);
    carried = List.copyOf(carried);
  }

  /** A day to be written, not before and not after these days. */
  public record Day(FieldView field, String earliest, String latest) {}
}
