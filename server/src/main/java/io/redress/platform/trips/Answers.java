package io.redress.platform.trips;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came back from a round trip, by the questions that were asked. */
public final class Answers {
  private final Map<Question<?>, @Nullable Object> byQuestion;

  Answers(Map<Question<?>, @Nullable Object> byQuestion) {
    this.byQuestion = byQuestion;
  }

  /** The answer to a question; a bug when it was not asked. */
  @SuppressWarnings("unchecked") // A question's own reading made its answer.
  public <T> T to(Question<T> question) {
    var answer = byQuestion.get(question);
    if (answer == null) {
      throw new IllegalStateException("this was not asked: " + question.sql());
    }
    return (T) answer;
  }
}
