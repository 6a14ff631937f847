package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Where a consumer says to which account a refund goes: the account, then the code.
 *
 * @param known to which account it goes by now, its end only; empty when none was given
 * @param fields of the form; none when nothing can be changed now
 * @param action address that the form sends to
 * @param again address that begins with another account; empty where nothing waits for a code
 * @param back the page of the case
 */
public record AccountView(
    Optional<NoteView> note,
    String lede,
    String known,
    List<FieldView> fields,
    String action,
    String button,
    String again,
    String back) {
  public AccountView {
    fields = List.copyOf(fields);
  }
}
