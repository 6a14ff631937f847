package io.redress.liaison.questions.domain;

import static io.redress.liaison.questions.QuestionState.ANSWERED;
import static io.redress.liaison.questions.QuestionState.CLOSED;
import static io.redress.liaison.questions.QuestionState.CONFIRMED;
import static io.redress.liaison.questions.QuestionState.DECLINED;
import static io.redress.liaison.questions.QuestionState.NO_ANSWER;
import static io.redress.liaison.questions.QuestionState.SENT;
import static io.redress.liaison.questions.QuestionState.TO_SEND;

import io.redress.liaison.questions.QuestionMove;
import io.redress.liaison.questions.QuestionState;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The life of a question to a brand about its terms.
 *
 * <pre>
 * send       to send                  -> sent
 * remind     sent                     -> sent
 * answer     to send, sent, no answer -> answered
 * confirm    answered                 -> confirmed
 * decline    answered                 -> declined
 * let pass   sent                     -> no answer
 * ask again  answered, no answer      -> sent
 * close      to send, sent, no answer -> closed
 * </pre>
 *
 * <p>A brand that is late is still heard, and one that calls before the letter went as well. What
 * was answered is confirmed, left unused for a reason, or asked again; it never just ends.
 */
public final class QuestionMachine {
  private static final Set<QuestionState> UNANSWERED = Set.of(TO_SEND, SENT, NO_ANSWER);

  private QuestionMachine() {}

  /** What a move leads to. */
  public sealed interface Outcome {
    /** It is in this state now. */
    record Moved(QuestionState to) implements Outcome {}

    /** It cannot be done in this state. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The new state; a refusal leaves as an exception. */
    default QuestionState orRefuse() {
      return switch (this) {
        case Moved(var to) -> to;
        case Refused(var refusal) -> throw new RefusedException(refusal);
      };
    }
  }

  /** What the move does to a question in this state. */
  public static Outcome apply(QuestionState state, QuestionMove move) {
    if (!sources(move).contains(state)) {
      var facts = Map.of("state", name(state), "command", name(move));
      var possible = allowed(state).stream().map(QuestionMachine::name).toList();
      return new Outcome.Refused(new Refusal("question_not_in_this_state", facts, possible));
    }
    return new Outcome.Moved(target(move));
  }

  /** What persons may do with a question in this state. */
  public static List<QuestionMove> allowed(QuestionState state) {
    return Arrays.stream(QuestionMove.values())
        .filter(move -> move != QuestionMove.LET_PASS)
        .filter(move -> sources(move).contains(state))
        .toList();
  }

  private static Set<QuestionState> sources(QuestionMove move) {
    return switch (move) {
      case SEND -> Set.of(TO_SEND);
      case REMIND, LET_PASS -> Set.of(SENT);
      case ANSWER, CLOSE -> UNANSWERED;
      case CONFIRM, DECLINE -> Set.of(ANSWERED);
      case ASK_AGAIN -> Set.of(ANSWERED, NO_ANSWER);
    };
  }

  private static QuestionState target(QuestionMove move) {
    return switch (move) {
      case SEND, REMIND, ASK_AGAIN -> SENT;
      case ANSWER -> ANSWERED;
      case CONFIRM -> CONFIRMED;
      case DECLINE -> DECLINED;
      case LET_PASS -> NO_ANSWER;
      case CLOSE -> CLOSED;
    };
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
