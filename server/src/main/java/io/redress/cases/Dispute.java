package io.redress.cases;

import io.redress.cases.domain.DisputeMachine;
import io.redress.shared.DisputeId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody does not take our answer: the consumer asks for another look, or a platform, a consumer
 * body, a bank or a lawyer asks us to answer by a day.
 *
 * @param promise the answer that was promised when it came in
 * @param answer what we said to it; absent until then
 */
public record Dispute(
    DisputeId id,
    Claim claim,
    State state,
    PromiseId promise,
    Instant openedAt,
    Optional<Answer> answer,
    Optional<Instant> closedAt) {

  /** Who disputes. */
  public enum Kind {
    /** The consumer, who wants somebody to look at it again. */
    APPEAL,
    /** The marketplace or payment platform that it was bought on. */
    PLATFORM,
    /** A consumer centre, an authority or an arbitration board. */
    CONSUMER_BODY,
    /** The bank of the consumer, about the payment itself. */
    CHARGEBACK,
    /** A lawyer or a court. */
    LEGAL;

    /** Whether somebody else than we says how it ends. */
    public boolean isDecidedElsewhere() {
      return this != APPEAL;
    }
  }

  /** How it stands with a dispute. */
  public enum State {
    OPEN,
    /** We gave way. */
    ACCEPTED,
    /** We stay with our answer, and said why. */
    CONTESTED,
    /** It was decided for us. */
    WON,
    /** It was decided against us. */
    LOST,
    /** Whoever began it let it go. */
    WITHDRAWN;

    /** What can be done about a dispute in this state. */
    public List<Move> moves() {
      return DisputeMachine.allowed(this);
    }
  }

  /** What can be done about a dispute. */
  public enum Move {
    ACCEPT,
    CONTEST,
    WIN,
    LOSE,
    WITHDRAW
  }

  /**
   * What somebody says.
   *
   * @param party who, by name; empty for the consumer
   * @param reference the number it has there; may be empty
   * @param question what is asked, in their words
   * @param answerBy the last moment they give us; ours when they give none
   */
  public record Claim(
      Kind kind, String party, String reference, String question, Optional<Instant> answerBy) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 10_000;

    public Claim {
      party = PlainWords.oneLine(party);
      reference = PlainWords.oneLine(reference);
      question = PlainWords.clean(question).strip();
      requireAtMost(LONGEST_NAME, party);
      requireAtMost(LONGEST_NAME, reference);
      requireAtMost(LONGEST_WORDS, question);
    }

    /** The consumer asks us to look at it again. */
    public static Claim appeal(String words) {
      return new Claim(Kind.APPEAL, "", "", words, Optional.empty());
    }
  }

  /** What we said, when, and what we showed for it. */
  public record Answer(Instant at, String words, List<Exhibit> exhibits) {
    private static final int MOST_EXHIBITS = 200;
    private static final int LONGEST_WORDS = 10_000;

    public Answer {
      words = PlainWords.clean(words).strip();
      requireAtMost(LONGEST_WORDS, words);
      exhibits = List.copyOf(exhibits);
      if (exhibits.size() > MOST_EXHIBITS) {
        throw Problem.of(
            ProblemCode.INVALID, "An answer shows at most " + MOST_EXHIBITS + " things.");
      }
    }
  }

  /** Something of the case that is shown with an answer. */
  public record Exhibit(Source source, UUID id) {
    /** What kind of thing it is. */
    public enum Source {
      EVIDENCE,
      MESSAGE
    }
  }

  /** Whether somebody still waits for its end; our last word on an appeal is its end here. */
  public boolean isLive() {
    return switch (state) {
      case OPEN -> true;
      case CONTESTED -> claim.kind().isDecidedElsewhere();
      case ACCEPTED, WON, LOST, WITHDRAWN -> false;
    };
  }

  /** Whether the consumer may ask for another look: something was decided, and nobody looks yet. */
  public static boolean mayBeAppealed(CaseStatus status, List<Dispute> disputes) {
    var isDecided =
        switch (status) {
          case DECIDED, FULFILLING, RESOLVED, CLOSED, DISPUTED, REOPENED -> true;
          case DRAFT, SUBMITTED, ASSESSING, WITHDRAWN -> false;
        };
    return isDecided
        && disputes.stream()
            .noneMatch(each -> each.claim().kind() == Kind.APPEAL && each.state() == State.OPEN);
  }

  private static void requireAtMost(int most, String words) {
    if (words.length() > most) {
      throw Problem.of(
          ProblemCode.INVALID, "At most %d characters, not %d.".formatted(most, words.length()));
    }
  }
}
