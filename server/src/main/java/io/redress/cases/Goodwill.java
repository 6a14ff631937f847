package io.redress.cases;

import io.redress.cases.domain.GoodwillMachine;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseLineId;
import io.redress.shared.GoodwillId;
import io.redress.shared.Money;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that the house gives beyond what anybody owes: a gesture on top of everything else, or
 * an exception that is offered where the rules give nothing. It never takes the place of a right.
 *
 * @param asked who wanted it, and when
 * @param answered who of the house answered, where the limit of who asked did not reach
 */
public record Goodwill(
    GoodwillId id, Gift gift, State state, Asked asked, Optional<Answered> answered, Ties ties) {
  /** The clause of a remedy that is offered out of goodwill. */
  public static final String RULE = "goodwill";

  /** Why it is given. */
  public enum Reason {
    /** We took too long. */
    DELAY,
    /** We made a mistake. */
    MISTAKE,
    /** It was more trouble than it should be. */
    TROUBLE,
    /** The term had just ended. */
    JUST_LATE,
    /** Somebody who has been with the house for long. */
    LOYALTY
  }

  /** How it stands. */
  public enum State {
    /** It waits for a second person. */
    ASKED,
    /** The consumer has our word: it is owed, or offered. */
    GRANTED,
    DECLINED,
    /** Whoever asked for it let it go. */
    TAKEN_BACK,
    PERFORMED;

    /** What can be done about it in this state. */
    public List<Move> moves() {
      return GoodwillMachine.allowed(this);
    }
  }

  /** What can be done about it. */
  public enum Move {
    APPROVE,
    DECLINE,
    TAKE_BACK,
    PERFORM
  }

  /**
   * What is given.
   *
   * @param line the piece it is for; empty for a gesture about the whole case
   * @param worth what it comes to, which the limits count
   * @param words to the consumer
   */
  public record Gift(
      Optional<CaseLineId> line, Remedy remedy, Money worth, Reason reason, String words) {
    private static final int LONGEST_WORDS = 4_000;

    public Gift {
      words = brief(words, LONGEST_WORDS);
    }

    /** Whether it comes on top and needs no choice; all else is offered, to be chosen. */
    public boolean isGesture() {
      return isGesture(remedy);
    }

    /** Whether this remedy, given out of goodwill, comes on top of everything else. */
    public static boolean isGesture(Remedy remedy) {
      return switch (remedy) {
        case COMPENSATION, STORE_CREDIT -> true;
        case REFUND, REPLACEMENT, EXCHANGE, REPAIR, PRICE_REDUCTION, ADVICE -> false;
      };
    }

    /** The same at what it comes to. */
    public Gift worth(Money sum) {
      return new Gift(line, remedy, sum, reason, words);
    }
  }

  /** Who wanted it, and when. */
  public record Asked(Actor by, Instant at) {}

  /** Who answered, when, and in which words to the one who asked. */
  public record Answered(Actor by, Instant at, String words) {
    private static final int LONGEST_WORDS = 2_000;

    public Answered {
      words = brief(words, LONGEST_WORDS);
    }
  }

  /**
   * What it hangs on.
   *
   * @param promise until when a gesture reaches the consumer
   * @param resolution the offer that an exception became
   * @param sorryFor the broken promise that it makes up for, by the policy of the house
   */
  public record Ties(
      Optional<PromiseId> promise,
      Optional<ResolutionId> resolution,
      Optional<PromiseId> sorryFor) {
    /** Nothing yet. */
    public static final Ties NONE = new Ties(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether it was given by the policy of the house, and not by a person. */
  public boolean isCompensation() {
    return ties.sorryFor().isPresent();
  }

  /** Whether the consumer has our word. */
  public boolean isGiven() {
    return state == State.GRANTED || state == State.PERFORMED;
  }

  /** The same in another state. */
  public Goodwill moved(State to, Optional<Answered> by) {
    return new Goodwill(id, gift, to, asked, by.or(() -> answered), ties);
  }

  /** The same, hanging on this. */
  public Goodwill tied(Ties to) {
    return new Goodwill(id, gift, state, asked, answered, to);
  }

  private static String brief(String given, int most) {
    var words = PlainWords.clean(given).strip();
    if (words.length() > most) {
      throw Problem.of(
          ProblemCode.INVALID, "At most %d characters, not %d.".formatted(most, words.length()));
    }
    return words;
  }
}
