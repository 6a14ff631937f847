package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.PromiseView;
import java.util.List;
import java.util.Optional;

/**
 * A request of a consumer that staff write down, and what would be possible for it.
 *
 * @param action address it is posted to
 * @param draft name of the request, sent along
 * @param order where the order is
 * @param outlook what is possible; empty until it was asked for
 */
public record IntakeView(
    String action,
    String draft,
    LinkView order,
    String buyer,
    List<Piece> pieces,
    List<ChoiceView> questions,
    FieldView words,
    Optional<NoteView> note,
    Optional<Outlook> outlook) {
  public IntakeView {
    pieces = List.copyOf(pieces);
    questions = List.copyOf(questions);
  }

  /**
   * A line of the order.
   *
   * @param most how many can still be asked back; 0 when all were
   * @param quantity how many are chosen; 0 for none
   */
  public record Piece(String value, PieceView piece, int most, int quantity) {
    public boolean isChosen() {
      return quantity > 0;
    }
  }

  /**
   * What the rules say of it now.
   *
   * @param answer in the words they would read
   * @param wish what they would like best, among what is possible
   * @param promised what opening it would promise
   */
  public record Outlook(
      String answer, ChoiceView wish, List<GroundView> grounds, PromiseView promised) {
    public Outlook {
      grounds = List.copyOf(grounds);
    }
  }
}
