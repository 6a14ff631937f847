package io.redress.cases.domain;

import static io.redress.cases.Dispute.State.ACCEPTED;
import static io.redress.cases.Dispute.State.CONTESTED;
import static io.redress.cases.Dispute.State.LOST;
import static io.redress.cases.Dispute.State.OPEN;
import static io.redress.cases.Dispute.State.WITHDRAWN;
import static io.redress.cases.Dispute.State.WON;

import io.redress.cases.Dispute.Move;
import io.redress.cases.Dispute.State;
import io.redress.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The life of a dispute.
 *
 * <pre>
 * accept     open                -> accepted
 * contest    open                -> contested
 * win        contested           -> won
 * lose       open, contested     -> lost        (decided without us, or against us)
 * withdraw   open, contested     -> withdrawn
 * </pre>
 *
 * <p>Nobody wins a dispute that was not answered. Whoever disagrees with an end begins another one.
 */
public final class DisputeMachine {
  private DisputeMachine() {}

  /** What a move leads to. */
  public sealed interface Outcome {
    /** The dispute is in this state now. */
    record Moved(State to) implements Outcome {}

    /** It cannot be done in this state. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What the move does to a dispute in this state. */
  public static Outcome apply(State state, Move move) {
    if (!sources(move).contains(state)) {
      var facts = Map.of("state", name(state), "command", name(move));
      return new Outcome.Refused(
          new Refusal("dispute_not_in_this_state", facts, names(allowed(state))));
    }
    return new Outcome.Moved(target(move));
  }

  /** The moves that are possible in this state. */
  public static List<Move> allowed(State state) {
    return Arrays.stream(Move.values()).filter(move -> sources(move).contains(state)).toList();
  }

  private static Set<State> sources(Move move) {
    return switch (move) {
      case ACCEPT, CONTEST -> Set.of(OPEN);
      case WIN -> Set.of(CONTESTED);
      case LOSE, WITHDRAW -> Set.of(OPEN, CONTESTED);
    };
  }

  private static State target(Move move) {
    return switch (move) {
      case ACCEPT -> ACCEPTED;
      case CONTEST -> CONTESTED;
      case WIN -> WON;
      case LOSE -> LOST;
      case WITHDRAW -> WITHDRAWN;
    };
  }

  private static List<String> names(List<Move> moves) {
    return moves.stream().map(DisputeMachine::name).toList();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
