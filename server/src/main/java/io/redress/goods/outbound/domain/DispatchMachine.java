package io.redress.goods.outbound.domain;

import static io.redress.goods.outbound.DispatchState.CANCELLED;
import static io.redress.goods.outbound.DispatchState.CHECKED;
import static io.redress.goods.outbound.DispatchState.COLLECTED;
import static io.redress.goods.outbound.DispatchState.DELIVERED;
import static io.redress.goods.outbound.DispatchState.PICKING;
import static io.redress.goods.outbound.DispatchState.RESERVED;
import static io.redress.goods.outbound.DispatchState.SENT;
import static io.redress.goods.outbound.DispatchState.SHORT;
import static io.redress.goods.outbound.DispatchState.TO_RESERVE;

import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchState;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way of a piece out of the house.
 *
 * <pre>
 * reserve      to reserve, short                               -> reserved
 * run short    to reserve, reserved, picking                   -> short
 * lapse        reserved                                        -> to reserve
 * pick         reserved                                        -> picking
 * change       to reserve, reserved, picking, checked, short   -> to reserve
 * pass check   picking, checked                                -> checked     (all of it is right)
 * fail check   picking, checked                                -> picking
 * send         checked                                         -> sent        (right, and due)
 * deliver      sent                                            -> delivered
 * collect      sent; checked where it is fetched from us       -> collected   (right, and due)
 * cancel       to reserve, reserved, picking, checked, short   -> cancelled
 * </pre>
 *
 * <p>What has left is not called back here, and nothing comes to <em>checked</em> or out of the
 * house but by a look that found all of what must go now right.
 */
public final class DispatchMachine {
  private DispatchMachine() {}

  /**
   * What a move has to look at.
   *
   * @param isRight whether the last look found all of what must go now right
   * @param isDue whether nothing that was agreed has to come first
   * @param isFetched whether the consumer takes it at our own counter
   */
  public record Facts(boolean isRight, boolean isDue, boolean isFetched) {
    /** It is right, due, and fetched from us. */
    public static final Facts ALL = new Facts(true, true, true);
  }

  /** What a move leads to. */
  public sealed interface Outcome {
    /** It is in this state now. */
    record Moved(DispatchState to) implements Outcome {}

    /** It cannot be done. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The new state; a refusal leaves as an exception. */
    default DispatchState orRefuse() {
      return switch (this) {
        case Moved(var to) -> to;
        case Refused(var refusal) -> throw new RefusedException(refusal);
      };
    }
  }

  /** What the move does to a dispatch in this state. */
  public static Outcome apply(DispatchState state, DispatchMove move, Facts facts) {
    var to = target(state, move, facts.isFetched());
    if (to.isEmpty()) {
      var told = Map.of("state", name(state), "command", name(move));
      var allowed = allowed(state).stream().map(DispatchMachine::name).toList();
      return new Outcome.Refused(new Refusal("dispatch_not_in_this_state", told, allowed));
    }
    var isChecked = to.get() == CHECKED;
    var leaves = state == CHECKED && to.get().hasLeft();
    if ((isChecked || leaves) && !facts.isRight()) {
      return new Outcome.Refused(Refusal.of("dispatch_not_checked"));
    }
    if (leaves && !facts.isDue()) {
      return new Outcome.Refused(Refusal.of("dispatch_not_due"));
    }
    return new Outcome.Moved(to.get());
  }

  /** What may be asked of a dispatch in this state. */
  public static List<DispatchMove> allowed(DispatchState state) {
    return Arrays.stream(DispatchMove.values())
        .filter(DispatchMove::isAsked)
        .filter(move -> target(state, move, true).isPresent())
        .toList();
  }

  private static Optional<DispatchState> target(
      DispatchState state, DispatchMove move, boolean isFetched) {
    return switch (move) {
      case RESERVE -> when(state == TO_RESERVE || state == SHORT, RESERVED);
      case RUN_SHORT -> when(state == TO_RESERVE || state == RESERVED || state == PICKING, SHORT);
      case LAPSE -> when(state == RESERVED, TO_RESERVE);
      case PICK -> when(state == RESERVED, PICKING);
      case CHANGE -> when(state.isToDo(), TO_RESERVE);
      case PASS_CHECK -> when(state == PICKING || state == CHECKED, CHECKED);
      case FAIL_CHECK -> when(state == PICKING || state == CHECKED, PICKING);
      case SEND -> when(state == CHECKED, SENT);
      case DELIVER -> when(state == SENT, DELIVERED);
      case COLLECT -> when(state == SENT || (state == CHECKED && isFetched), COLLECTED);
      case CANCEL -> when(state.isToDo(), CANCELLED);
    };
  }

  private static Optional<DispatchState> when(boolean isPossible, DispatchState to) {
    return isPossible ? Optional.of(to) : Optional.empty();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
