package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Who the documents of the house are from.
 *
 * @param action where it is sent
 * @param version that was read
 * @param history which versions there were, in words, newest first
 */
public record LegalEntityView(
    Optional<NoteView> note,
    String action,
    int version,
    List<FieldView> fields,
    List<String> history) {
  public LegalEntityView {
    fields = List.copyOf(fields);
    history = List.copyOf(history);
  }
}
