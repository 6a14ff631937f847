package io.redress.faces.portal;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.RemedyView;
import java.util.List;
import java.util.Optional;

/**
 * How a consumer sends goods back.
 *
 * @param action where it is sent
 * @param back the page of the case
 * @param lede what this is about
 * @param note that it was chosen, or why it was not
 * @param ways that are offered; none where the house has to be asked
 * @param chosen the way that is marked
 * @param windows in which a courier can come; none where no courier is offered
 * @param beside other cases of theirs whose pieces can go into the same parcel
 * @param from where a courier comes; no fields where none is offered
 * @param pieces what goes into the parcel
 * @param hub where it goes, line by line
 */
public record SendView(
    String action,
    String back,
    String lede,
    Optional<NoteView> note,
    List<RemedyView> ways,
    String chosen,
    Optional<ChoiceView> windows,
    Optional<ChoiceView> beside,
    List<FieldView> from,
    List<PieceView> pieces,
    List<String> hub) {
  public SendView {
    ways = List.copyOf(ways);
    from = List.copyOf(from);
    pieces = List.copyOf(pieces);
    hub = List.copyOf(hub);
  }
}
