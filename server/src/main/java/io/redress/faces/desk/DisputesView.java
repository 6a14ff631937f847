package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PromiseView;
import java.util.List;
import java.util.Optional;

/**
 * The disputes of a case, the latest first, and the form that takes another one in.
 *
 * @param back the page of the case
 * @param file where the file of the case is handed out
 * @param note what was not taken and why
 * @param action where another one is taken in
 */
public record DisputesView(
    LinkView back,
    String file,
    Optional<NoteView> note,
    List<Item> items,
    String action,
    ChoiceView kinds,
    List<FieldView> fields) {
  public DisputesView {
    items = List.copyOf(items);
    fields = List.copyOf(fields);
  }

  /**
   * One dispute.
   *
   * @param promise by when it is answered, while that is owed
   * @param question what was asked
   * @param answer what we said; may be empty
   * @param shown what was shown with it
   * @param answers how it can be answered now
   * @param ends how it can end now
   */
  public record Item(
      String title,
      String state,
      Optional<PromiseView> promise,
      List<FactView> facts,
      String question,
      String answer,
      List<String> shown,
      String action,
      List<Move> answers,
      FieldView words,
      Optional<ChoiceView> exhibits,
      List<Move> ends) {
    public Item {
      facts = List.copyOf(facts);
      shown = List.copyOf(shown);
      answers = List.copyOf(answers);
      ends = List.copyOf(ends);
    }
  }

  /** A button. */
  public record Move(String code, String label) {}
}
