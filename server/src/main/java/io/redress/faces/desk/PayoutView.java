package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * To which account a case is paid.
 *
 * @param known to which by now; empty when none was given
 * @param check address that says that a changed account was looked at; empty when none waits for it
 * @param fields of the form; none when nobody here may give one
 */
public record PayoutView(
    LinkView matter,
    Optional<NoteView> note,
    String known,
    Optional<String> check,
    String action,
    List<FieldView> fields) {
  public PayoutView {
    fields = List.copyOf(fields);
  }
}
