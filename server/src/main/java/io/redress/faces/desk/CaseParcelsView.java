package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The parcels of a case, and how its goods can come back.
 *
 * @param back the page of the case
 * @param form where the house may choose for the consumer; empty where nothing is to be sent
 */
public record CaseParcelsView(
    LinkView back, Optional<NoteView> note, JourneyView journey, Optional<Form> form) {
  /**
   * How goods can come back.
   *
   * @param pieces what is to be sent, in words
   * @param windows in which a courier can come; none where no courier is offered
   * @param fields where a courier comes; none where no courier is offered
   */
  public record Form(
      String action,
      String pieces,
      ChoiceView ways,
      Optional<ChoiceView> windows,
      List<FieldView> fields) {
    public Form {
      fields = List.copyOf(fields);
    }
  }
}
