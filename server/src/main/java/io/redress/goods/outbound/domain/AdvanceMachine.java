package io.redress.goods.outbound.domain;

import static io.redress.goods.outbound.AdvanceState.AGREED;
import static io.redress.goods.outbound.AdvanceState.AWAITED;
import static io.redress.goods.outbound.AdvanceState.CHARGED;
import static io.redress.goods.outbound.AdvanceState.CLAIMED;
import static io.redress.goods.outbound.AdvanceState.NOT_RETURNED;
import static io.redress.goods.outbound.AdvanceState.OFFERED;
import static io.redress.goods.outbound.AdvanceState.REMINDED;
import static io.redress.goods.outbound.AdvanceState.RETURNED;
import static io.redress.goods.outbound.AdvanceState.WAIVED;

import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The way of a piece that is sent before the old one is back.
 *
 * <pre>
 * agree       offered                                                   -> agreed
 * leave       agreed                                                    -> awaited
 * remind      awaited                                                   -> reminded
 * let pass    reminded                                                  -> not returned
 * come back   offered, agreed, awaited, reminded, not returned, claimed -> returned
 * charge      not returned, claimed                                     -> charged
 * claim       not returned                                              -> claimed
 * waive       offered, agreed, awaited, reminded, not returned, claimed -> waived
 * </pre>
 *
 * <p>Nothing is charged before the consumer was reminded and a second date has passed.
 */
public final class AdvanceMachine {
  private AdvanceMachine() {}

  /** The state after this move; empty where it cannot be made. */
  public static Optional<AdvanceState> next(AdvanceState state, AdvanceMove move) {
    return switch (move) {
      case AGREE -> when(state == OFFERED, AGREED);
      case LEAVE -> when(state == AGREED, AWAITED);
      case REMIND -> when(state == AWAITED, REMINDED);
      case LET_PASS -> when(state == REMINDED, NOT_RETURNED);
      case COME_BACK -> when(!state.isEnded(), RETURNED);
      case CHARGE -> when(state == NOT_RETURNED || state == CLAIMED, CHARGED);
      case CLAIM -> when(state == NOT_RETURNED, CLAIMED);
      case WAIVE -> when(!state.isEnded(), WAIVED);
    };
  }

  /** What persons may do in this state. */
  public static List<AdvanceMove> allowed(AdvanceState state) {
    return Arrays.stream(AdvanceMove.values())
        .filter(AdvanceMove::isAsked)
        .filter(move -> next(state, move).isPresent())
        .toList();
  }

  private static Optional<AdvanceState> when(boolean isPossible, AdvanceState to) {
    return isPossible ? Optional.of(to) : Optional.empty();
  }
}
