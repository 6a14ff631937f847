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
 * The complaints of a case, the latest first, and the form that takes another one in.
 *
 * @param back the page of the case
 * @param note what was not taken and why
 * @param action where another one is taken in
 * @param ways how it can have come in; none for who may not take it in
 */
public record ComplaintsView(
    LinkView back,
    Optional<NoteView> note,
    List<Item> items,
    String action,
    Optional<ChoiceView> ways,
    FieldView words) {
  public ComplaintsView {
    items = List.copyOf(items);
  }

  /**
   * One complaint.
   *
   * @param promise by when it is answered, while that is owed
   * @param words what is complained of
   * @param answer what we said; may be empty
   * @param barred why the reader may not answer it; empty when they may
   * @param answering the field for the answer; none when it cannot be answered now
   * @param moves what else can be done
   */
  public record Item(
      String title,
      Optional<PromiseView> promise,
      List<FactView> facts,
      String words,
      String answer,
      String barred,
      String action,
      Optional<FieldView> answering,
      List<Move> moves) {
    public Item {
      facts = List.copyOf(facts);
      moves = List.copyOf(moves);
    }
  }

  /** A button. */
  public record Move(String code, String label) {}
}
