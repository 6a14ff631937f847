package io.redress.faces.portal;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which piece it is about and what is the matter.
 *
 * @param action address it is posted to
 * @param order number of the order
 * @param delivered day of delivery, when it has been delivered
 */
public record ChooseView(
    String action,
    String order,
    Optional<LocalDate> delivered,
    List<PieceChoice> pieces,
    ChoiceView reason,
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
