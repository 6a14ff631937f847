package io.redress.cases;

import io.redress.cases.domain.ComplaintMachine;
import io.redress.shared.ComplaintId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A consumer is not content with how we served them. It is always taken, acknowledged at once and
 * answered by a day of its own (ISO 10002:2018, 7.3 and 7.8), and never by whoever it is about.
 *
 * @param promise the answer that was promised when it came in
 * @param about who held the case when it came in, as cases name their owner
 * @param handler who has taken it up; absent until somebody has
 * @param answer what we said to it; absent until then
 */
public record Complaint(
    ComplaintId id,
    Claim claim,
    State state,
    PromiseId promise,
    String about,
    Instant madeAt,
    Optional<String> handler,
    Optional<Answer> answer,
    Optional<Instant> endedAt) {

  /** The way it came in. */
  public enum Way {
    PAGE,
    PHONE,
    /** By letter or mail. */
    LETTER
  }

  /** How it stands with a complaint. */
  public enum State {
    /** It came in, and its consumer knows until when it is answered. */
    RECEIVED,
    /** Somebody whom it is not about looks into it. */
    TAKEN_UP,
    ANSWERED,
    /** Whoever made it let it go. */
    WITHDRAWN;

    /** What can be done about a complaint in this state. */
    public List<Move> moves() {
      return ComplaintMachine.allowed(this);
    }
  }

  /** What can be done about a complaint. */
  public enum Move {
    TAKE_UP,
    ANSWER,
    WITHDRAW
  }

  /** What is complained of, in the consumer's words. */
  public record Claim(Way way, String words) {
    public Claim {
      words = bounded(words);
    }
  }

  /** What we said, and when. */
  public record Answer(Instant at, String words) {
    public Answer {
      words = bounded(words);
    }
  }

  /** Whether somebody still waits for our answer. */
  public boolean isOpen() {
    return switch (state) {
      case RECEIVED, TAKEN_UP -> true;
      case ANSWERED, WITHDRAWN -> false;
    };
  }

  private static String bounded(String words) {
    var most = 10_000;
    var clean = PlainWords.clean(words).strip();
    if (clean.length() > most) {
      throw Problem.of(
          ProblemCode.INVALID, "At most %d characters, not %d.".formatted(most, clean.length()));
    }
    return clean;
  }
}
