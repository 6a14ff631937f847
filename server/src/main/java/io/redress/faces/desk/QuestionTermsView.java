package io.redress.faces.desk;

import io.redress.faces.desk.RuleChangesView.Change;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The terms that an answer means, to be looked at and confirmed.
 *
 * @param question the question, and its page
 * @param answer what the brand said
 * @param lede what the form begins with, in one sentence
 * @param mistakes what is wrong with the terms, as the check tells it
 * @param ruleId identifier that decisions will cite
 * @param text the terms in the form
 * @param changes what they would change; empty before they were looked at
 * @param citation what decisions would cite; empty before
 */
public record QuestionTermsView(
    LinkView question,
    String answer,
    String lede,
    Optional<NoteView> note,
    List<String> mistakes,
    String action,
    int version,
    String ruleId,
    String text,
    List<FieldView> fields,
    List<Change> changes,
    String citation) {
  public QuestionTermsView {
    mistakes = List.copyOf(mistakes);
    fields = List.copyOf(fields);
    changes = List.copyOf(changes);
  }
}
