package io.redress.faces.desk;

import io.redress.faces.desk.RuleChangesView.Change;
import io.redress.faces.shared.ChoiceView;
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
 * @param days numbers of days, each with its field
 * @param choices what is one of a few
 * @param rest the other terms, as rule files have them
 * @param isRestShown whether the other terms stand open
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
    List<FieldView> days,
    List<ChoiceView> choices,
    String rest,
    boolean isRestShown,
    List<FieldView> fields,
    List<Change> changes,
    String citation) {
  public QuestionTermsView {
    mistakes = List.copyOf(mistakes);
    days = List.copyOf(days);
    choices = List.copyOf(choices);
    fields = List.copyOf(fields);
    changes = List.copyOf(changes);
  }
}
