package io.redress.cases.domain;

import static io.redress.cases.Complaint.State.ANSWERED;
import static io.redress.cases.Complaint.State.RECEIVED;
import static io.redress.cases.Complaint.State.TAKEN_UP;
import static io.redress.cases.Complaint.State.WITHDRAWN;

import io.redress.cases.Complaint.Move;
import io.redress.cases.Complaint.State;
import io.redress.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The life of a complaint.
 *
 * <pre>
 * take_up    received            -> taken_up
 * answer     received, taken_up  -> answered
 * withdraw   received, taken_up  -> withdrawn
 * </pre>
 *
 * <p>Whoever is not content with an answer complains again.
 */
public final class ComplaintMachine {
  private ComplaintMachine() {}

  /** What a move leads to. */
  public sealed interface Outcome {
    /** The complaint is in this state now. */
    record Moved(State to) implements Outcome {}

    /** It cannot be done in this state. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What the move does to a complaint in this state. */
  public static Outcome apply(State state, Move move) {
    if (!sources(move).contains(state)) {
      var facts = Map.of("state", name(state), "command", name(move));
      var allowed = allowed(state).stream().map(ComplaintMachine::name).toList();
      return new Outcome.Refused(new Refusal("complaint_not_in_this_state", facts, allowed));
    }
    return new Outcome.Moved(target(move));
  }

  /** The moves that are possible in this state. */
  public static List<Move> allowed(State state) {
    return Arrays.stream(Move.values()).filter(move -> sources(move).contains(state)).toList();
  }

  private static Set<State> sources(Move move) {
    return switch (move) {
      case TAKE_UP -> Set.of(RECEIVED);
      case ANSWER, WITHDRAW -> Set.of(RECEIVED, TAKEN_UP);
    };
  }

  private static State target(Move move) {
    return switch (move) {
      case TAKE_UP -> TAKEN_UP;
      case ANSWER -> ANSWERED;
      case WITHDRAW -> WITHDRAWN;
    };
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
