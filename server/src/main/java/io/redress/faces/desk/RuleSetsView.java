package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Which rules are in force when, and the form by which a house adds terms of its own.
 *
 * @param action where the form goes
 * @param mistakes what is wrong with the files that were sent, as the check tells it
 */
public record RuleSetsView(
    Optional<NoteView> note,
    List<String> mistakes,
    String action,
    List<FieldView> fields,
    List<Row> rows) {
  public RuleSetsView {
    mistakes = List.copyOf(mistakes);
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
  }

  /**
   * One release.
   *
   * @param release its name, and the page that says what it changes
   * @param from from when it counts, in words
   * @param published when and by whom, in words
   * @param withdraw where the form goes that takes it back; empty when it cannot be taken back
   */
  public record Row(
      LinkView release,
      String layer,
      String standing,
      String from,
      String published,
      Optional<String> withdraw) {}
}
