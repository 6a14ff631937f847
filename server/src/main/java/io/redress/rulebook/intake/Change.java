package io.redress.rulebook.intake;

import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One difference that a fact would make to an outcome. */
public sealed interface Change {
  /** The right would exist, or not, or become open. */
  record Right(Answer answer) implements Change {
    static Right of(@Nullable Boolean entitled) {
      if (entitled == null) {
        return new Right(Answer.OPEN);
      }
      return new Right(entitled ? Answer.EXISTS : Answer.NONE);
    }
  }

  /** Whether a right exists. */
  enum Answer {
    EXISTS,
    NONE,
    OPEN
  }

  /** Remedies that would become possible. */
  record Gains(List<Remedy> remedies) implements Change {
    public Gains {
      remedies = List.copyOf(remedies);
    }
  }

  /** Remedies that would no longer be possible. */
  record Loses(List<Remedy> remedies) implements Change {
    public Loses {
      remedies = List.copyOf(remedies);
    }
  }

  /** Another last day for the notice. */
  record LastDay(LocalDate day) implements Change {}

  /** Another sum to be paid back, in the currency of the item. */
  record Amount(BigDecimal amount) implements Change {}

  /** Somebody else pays the way back: {@code consumer} or {@code seller}. */
  record WayBack(String party) implements Change {}

  /** Other terms; none are named when only the rights beside differ. */
  record Terms(List<Term> terms) implements Change {
    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /** What the merchant may have back from where the piece was bought. */
  record Recovery() implements Change {}
}
