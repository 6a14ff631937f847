package io.redress.liaison.questions;

import io.redress.liaison.questions.PolicyQuestion.NewTerms;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;

/** A move of a question with what goes with it. */
public sealed interface QuestionStep {
  /** The longest words of an answer or a reason. */
  int LONGEST_WORDS = 4_000;

  /** The longest name of somebody at a brand. */
  int LONGEST_NAME = 120;

  /** Which move it is. */
  QuestionMove move();

  /** What the history keeps of it, as it was written; empty for moves without words. */
  String words();

  /** It goes to the brand, which has until then. */
  record Send(Instant answerBy) implements QuestionStep {
    @Override
    public QuestionMove move() {
      return QuestionMove.SEND;
    }

    @Override
    public String words() {
      return "";
    }
  }

  /** The brand is reminded; its date stays. */
  record Remind() implements QuestionStep {
    @Override
    public QuestionMove move() {
      return QuestionMove.REMIND;
    }

    @Override
    public String words() {
      return "";
    }
  }

  /**
   * What the brand says.
   *
   * @param by who spoke for the brand, by name
   */
  record Answer(String words, String by, AnswerWay way) implements QuestionStep {
    public Answer {
      words = written("words", words, LONGEST_WORDS);
      by = written("by", PlainWords.oneLine(by), LONGEST_NAME);
    }

    @Override
    public QuestionMove move() {
      return QuestionMove.ANSWER;
    }
  }

  /** Terms that cite the answer were published. */
  record Confirm(NewTerms terms) implements QuestionStep {
    @Override
    public QuestionMove move() {
      return QuestionMove.CONFIRM;
    }

    @Override
    public String words() {
      return terms.ruleId();
    }
  }

  /** The answer is not used, and why. */
  record Decline(String words) implements QuestionStep {
    public Decline {
      words = written("words", words, LONGEST_WORDS);
    }

    @Override
    public QuestionMove move() {
      return QuestionMove.DECLINE;
    }
  }

  /** The brand's time has passed. */
  record LetPass() implements QuestionStep {
    @Override
    public QuestionMove move() {
      return QuestionMove.LET_PASS;
    }

    @Override
    public String words() {
      return "";
    }
  }

  /**
   * It goes out again.
   *
   * @param question in other words; the same as before without
   */
  record AskAgain(Optional<String> question, Instant answerBy) implements QuestionStep {
    public AskAgain {
      question = question.map(each -> written("words", each, NewPolicyQuestion.LONGEST_QUESTION));
    }

    @Override
    public QuestionMove move() {
      return QuestionMove.ASK_AGAIN;
    }

    @Override
    public String words() {
      return question.orElse("");
    }
  }

  /** Nothing more is expected, and why. */
  record Close(String words) implements QuestionStep {
    public Close {
      words = written("words", words, LONGEST_WORDS);
    }

    @Override
    public QuestionMove move() {
      return QuestionMove.CLOSE;
    }
  }

  private static String written(String field, String text, int most) {
    var clean = PlainWords.clean(text).strip();
    if (clean.isEmpty() || clean.length() > most) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              field,
              clean,
              "has " + clean.length() + " characters",
              "Write 1 to " + most + " characters."));
    }
    return clean;
  }
}
