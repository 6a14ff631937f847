package io.redress.rulebook.intake;

import io.redress.rulebook.Fact;
import java.util.List;

/**
 * A fact that is still unknown, and what it would change.
 *
 * @param answers the values that make a difference; none when it does so only with other facts
 */
public record Unknown(Fact fact, Informant informant, List<Answer> answers) {
  public Unknown {
    answers = List.copyOf(answers);
  }

  /** What would be different if the fact had this value. */
  public record Answer(Object value, List<Change> changes) {
    public Answer {
      changes = List.copyOf(changes);
    }
  }
}
