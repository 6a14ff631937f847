package io.redress.cases.domain;

import static io.redress.cases.Goodwill.State.ASKED;
import static io.redress.cases.Goodwill.State.DECLINED;
import static io.redress.cases.Goodwill.State.GRANTED;
import static io.redress.cases.Goodwill.State.PERFORMED;
import static io.redress.cases.Goodwill.State.TAKEN_BACK;

import io.redress.cases.Goodwill.Move;
import io.redress.cases.Goodwill.State;
import io.redress.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The life of what is given out of goodwill; within the own limit it begins as granted.
 *
 * <pre>
 * approve     asked    -> granted      (by a second person whose limit reaches)
 * decline     asked    -> declined     (by a second person)
 * take_back   asked    -> taken_back   (by whoever asked)
 * perform     granted  -> performed
 * </pre>
 *
 * <p>What the consumer was told is never taken back.
 */
public final class GoodwillMachine {
  private GoodwillMachine() {}

  /** What a move leads to. */
  public sealed interface Outcome {
    /** It is in this state now. */
    record Moved(State to) implements Outcome {}

    /** It cannot be done in this state. */
    record Refused(Refusal refusal) implements Outcome {}
  }

  /** What the move does in this state. */
  public static Outcome apply(State state, Move move) {
    if (state != source(move)) {
      var facts = Map.of("state", name(state), "command", name(move));
      var possible = allowed(state).stream().map(GoodwillMachine::name).toList();
      return new Outcome.Refused(new Refusal("goodwill_not_in_this_state", facts, possible));
    }
    return new Outcome.Moved(target(move));
  }

  /** The moves that are possible in this state. */
  public static List<Move> allowed(State state) {
    return Arrays.stream(Move.values()).filter(move -> source(move) == state).toList();
  }

  private static State source(Move move) {
    return switch (move) {
      case APPROVE, DECLINE, TAKE_BACK -> ASKED;
      case PERFORM -> GRANTED;
    };
  }

  private static State target(Move move) {
    return switch (move) {
      case APPROVE -> GRANTED;
      case DECLINE -> DECLINED;
      case TAKE_BACK -> TAKEN_BACK;
      case PERFORM -> PERFORMED;
    };
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
