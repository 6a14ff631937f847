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
 * What was given in a case out of goodwill, the latest first, and the form that gives more.
 *
 * @param back the page of the case
 * @param note what was not taken and why
 * @param limit how much whoever reads it may give, in words
 * @param action where something is given
 * @param form empty for who gives nothing
 */
public record GoodwillView(
    LinkView back,
    Optional<NoteView> note,
    String limit,
    List<Item> items,
    String action,
    Optional<Form> form) {
  public GoodwillView {
    items = List.copyOf(items);
  }

  /**
   * Something that was given, or is asked for.
   *
   * @param words to the consumer
   * @param promise until when they have it, while that is owed
   * @param moves what the reader may do about it
   * @param field the words that go with it
   */
  public record Item(
      String title,
      String state,
      List<FactView> facts,
      String words,
      Optional<PromiseView> promise,
      String action,
      List<Move> moves,
      FieldView field) {
    public Item {
      facts = List.copyOf(facts);
      moves = List.copyOf(moves);
    }
  }

  /** A button. */
  public record Move(String code, String label) {}

  /**
   * What may be given.
   *
   * @param version of the case that was read
   * @param lines the pieces it may be for; empty where there is but one
   */
  public record Form(
      int version,
      ChoiceView gifts,
      Optional<ChoiceView> lines,
      FieldView worth,
      ChoiceView reasons,
      FieldView words) {}
}
