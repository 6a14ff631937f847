package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * One parcel: where it is, what is inside, what happened.
 *
 * @param cases whose pieces are inside
 * @param inside piece by piece, with whether it came
 * @param papers to print again
 * @param history what happened, the latest first
 * @param form what can happen to it now; empty where nothing can, or for who may not
 */
public record ParcelView(
    String title,
    Optional<NoteView> note,
    JourneyView.Box box,
    List<LinkView> cases,
    List<FactView> facts,
    List<FactView> inside,
    List<LinkView> papers,
    List<String> history,
    Optional<Form> form) {
  public ParcelView {
    cases = List.copyOf(cases);
    facts = List.copyOf(facts);
    inside = List.copyOf(inside);
    papers = List.copyOf(papers);
    history = List.copyOf(history);
  }

  /**
   * What can happen to a parcel.
   *
   * @param version that was read
   * @param missing the pieces that may be missing once it is opened; empty where it cannot be
   */
  public record Form(
      String action,
      int version,
      ChoiceView moves,
      Optional<ChoiceView> missing,
      List<FieldView> fields) {
    public Form {
      fields = List.copyOf(fields);
    }
  }
}
