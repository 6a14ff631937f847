package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * A file of scans to bring.
 *
 * @param action where it is brought
 * @param fields whose numbers they are, and the headings that may be named
 * @param troubles rows that could not be used
 */
public record ScansView(
    String action,
    Optional<NoteView> note,
    FieldView carrier,
    List<FieldView> fields,
    List<Trouble> troubles) {
  public ScansView {
    fields = List.copyOf(fields);
    troubles = List.copyOf(troubles);
  }

  /** Whether headings were named before. */
  public boolean hasNamed() {
    return fields.stream().anyMatch(field -> !field.value().isEmpty());
  }

  /** A row that could not be used. */
  public record Trouble(String line, String what, String value) {}
}
