package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * How much each role may give out of goodwill, and what is given by itself when a promise breaks.
 *
 * @param action where it is sent
 * @param version that was read
 * @param currencies a row for each currency, and an empty one
 * @param shares a row for each kind of promise
 * @param most how much in one case, in percent of its value
 * @param history which versions there were, in words, newest first
 */
public record GoodwillSettingsView(
    Optional<NoteView> note,
    String action,
    int version,
    List<Row> currencies,
    List<Row> shares,
    FieldView most,
    List<String> history) {
  public GoodwillSettingsView {
    currencies = List.copyOf(currencies);
    shares = List.copyOf(shares);
    history = List.copyOf(history);
  }

  /** Fields that belong together. */
  public record Row(String title, List<FieldView> fields) {
    public Row {
      fields = List.copyOf(fields);
    }
  }
}
