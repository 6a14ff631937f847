package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * A form about a brand.
 *
 * @param action where it is sent
 * @param what which form it is
 * @param version of the account that was read
 * @param id of what it is about, or of what is made by it
 * @param fields before the choices
 */
public record BrandEditView(
    LinkView brand,
    String title,
    String lede,
    Optional<NoteView> note,
    String action,
    String what,
    int version,
    String id,
    List<FieldView> fields,
    List<ChoiceView> choices,
    List<FieldView> source) {
  public BrandEditView {
    fields = List.copyOf(fields);
    choices = List.copyOf(choices);
    source = List.copyOf(source);
  }
}
