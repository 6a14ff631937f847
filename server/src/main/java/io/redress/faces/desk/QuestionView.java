package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * One question to a brand about its terms.
 *
 * @param language of the question, as a tag
 * @param matter the case that made somebody ask; empty without one
 * @param answer what the brand said; empty before
 * @param terms where an answer is confirmed, or what was published for it; empty when neither
 * @param action where the form of a move goes
 * @param form what can be recorded; empty for who may not, and when it has ended
 */
public record QuestionView(
    String title,
    String words,
    String language,
    Optional<LinkView> matter,
    Optional<NoteView> note,
    List<FactView> facts,
    Optional<Answer> answer,
    Optional<LinkView> terms,
    List<RecoveryView.Event> history,
    String action,
    Optional<Form> form) {
  public QuestionView {
    facts = List.copyOf(facts);
    history = List.copyOf(history);
  }

  /** What the brand said, and who, when and how, in one line. */
  public record Answer(String words, String told) {}

  /**
   * A form in which a move is recorded.
   *
   * @param version that was read, so that nothing is recorded over what came meanwhile
   */
  public record Form(int version, ChoiceView moves, List<FieldView> fields, ChoiceView ways) {
    public Form {
      fields = List.copyOf(fields);
    }
  }
}
