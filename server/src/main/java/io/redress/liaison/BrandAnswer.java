package io.redress.liaison;

import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;

/** What a brand can say to a request; words are kept as they were written. */
public sealed interface BrandAnswer {
  int MAXIMUM_WORDS = 4_000;
  int MAXIMUM_TERMS = 2_000;

  /** It agrees; words are welcome and not needed. */
  record Approved(String words) implements BrandAnswer {
    public Approved {
      words = PlainWords.clean(words);
      BrandAnswer.check("words", words, 0, MAXIMUM_WORDS);
    }
  }

  /** It agrees under these terms. */
  record ApprovedInPart(String terms, String words) implements BrandAnswer {
    public ApprovedInPart {
      terms = PlainWords.clean(terms);
      words = PlainWords.clean(words);
      BrandAnswer.check("terms", terms, 1, MAXIMUM_TERMS);
      BrandAnswer.check("words", words, 0, MAXIMUM_WORDS);
    }
  }

  /** It says no, and why. */
  record Declined(String words) implements BrandAnswer {
    public Declined {
      words = PlainWords.clean(words);
      BrandAnswer.check("words", words, 1, MAXIMUM_WORDS);
    }
  }

  /** It wants to know more before it answers. */
  record Asked(String question) implements BrandAnswer {
    public Asked {
      question = PlainWords.clean(question);
      BrandAnswer.check("question", question, 1, MAXIMUM_WORDS);
    }
  }

  private static void check(String field, String text, int least, int most) {
    var length = text.strip().length();
    if (length < least || text.length() > most) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              field,
              text,
              "has " + length + " characters",
              "Write " + least + " to " + most + " characters."));
    }
  }
}
