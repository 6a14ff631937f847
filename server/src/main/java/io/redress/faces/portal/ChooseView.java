package io.redress.faces.portal;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which piece it is about, what is the matter, and the next question of the rulebook.
 *
 * @param action address it is posted to
 * @param order number of the order
 * @param delivered day of delivery, when it has been delivered
 * @param question what the rulebook asks next, once a reason is known
 */
public record ChooseView(
    String action,
    String order,
    Optional<LocalDate> delivered,
    List<PieceChoice> pieces,
    ChoiceView reason,
    Optional<ChoiceView> question,
    FieldView words,
    Optional<NoteView> note) {
  public ChooseView {
    pieces = List.copyOf(pieces);
  }

  /** Whether one of the pieces can still be chosen. */
  public boolean isAnyOpen() {
    return pieces.stream().anyMatch(piece -> piece.most() > 0);
  }
}
