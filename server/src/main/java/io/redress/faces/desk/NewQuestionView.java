package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The form in which a question to a brand is written.
 *
 * @param matter the case that makes somebody ask; empty without one
 * @param caseId the same, as the form sends it; may be empty
 * @param before what was asked because of the same case already
 * @param brands whom to ask
 */
public record NewQuestionView(
    String action,
    Optional<LinkView> matter,
    String caseId,
    List<LinkView> before,
    Optional<NoteView> note,
    List<Brand> brands,
    List<FieldView> fields,
    ChoiceView silence) {
  public NewQuestionView {
    before = List.copyOf(before);
    brands = List.copyOf(brands);
    fields = List.copyOf(fields);
  }

  /**
   * A brand that can be asked.
   *
   * @param name with the language in which it reads
   */
  public record Brand(String id, String name, boolean isChosen) {}
}
