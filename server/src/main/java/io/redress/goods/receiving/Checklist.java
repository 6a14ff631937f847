package io.redress.goods.receiving;

import io.redress.goods.Grade;
import io.redress.goods.passport.MarkKind;
import io.redress.goods.passport.WeightTolerance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is looked at on a piece of some kind.
 *
 * @param name {@code ring}
 * @param categories kinds of goods that it is for; none for the one that is for all others
 * @param marks what is read from the piece, in the order in which it is asked
 * @param photos what is photographed, in this order
 * @param deductionPercent what is proposed to be taken off by grade; a person decides
 */
public record Checklist(
    String name,
    List<String> categories,
    List<MarkKind> marks,
    WeightTolerance weight,
    List<String> photos,
    List<Question> questions,
    Map<Grade, Integer> deductionPercent) {
  private static final int WHOLE = 100;

  /**
   * One question with three answers.
   *
   * @param code stable name; the words are {@code bench.check.<code>}
   * @param answers which words the answers have
   * @param meaning what it says when the answer is not as it should be
   */
  public record Question(String code, Answers answers, Meaning meaning) {}

  /** How the answers are worded; the first is always the one that fits. */
  public enum Answers {
    YES_NO,
    NONE_SOME
  }

  /** What an answer that does not fit says. */
  public enum Meaning {
    /** It may be another piece. */
    OTHER_PIECE,
    LOWERS_TO_B,
    LOWERS_TO_C,
    LOWERS_TO_D
  }

  public Checklist {
    categories = List.copyOf(categories);
    marks = List.copyOf(marks);
    photos = List.copyOf(photos);
    questions = List.copyOf(questions);
    deductionPercent = Map.copyOf(deductionPercent);
    Set<String> codes = new HashSet<>();
    for (var question : questions) {
      if (!codes.add(question.code())) {
        throw new IllegalArgumentException(name + " asks " + question.code() + " twice");
      }
    }
    if (deductionPercent.values().stream().anyMatch(each -> each < 0 || each > WHOLE)) {
      throw new IllegalArgumentException(name + " takes off more than all, or less than nothing");
    }
  }

  /** What is proposed to be taken off for a grade, in percent. */
  public int percentOf(Grade grade) {
    return deductionPercent.getOrDefault(grade, 0);
  }
}
