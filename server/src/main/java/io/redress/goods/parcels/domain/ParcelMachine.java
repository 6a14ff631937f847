package io.redress.goods.parcels.domain;

import static io.redress.goods.parcels.ParcelState.ANNOUNCED;
import static io.redress.goods.parcels.ParcelState.CANCELLED;
import static io.redress.goods.parcels.ParcelState.DAMAGED;
import static io.redress.goods.parcels.ParcelState.DELIVERED;
import static io.redress.goods.parcels.ParcelState.HANDED_OVER;
import static io.redress.goods.parcels.ParcelState.IN_TRANSIT;
import static io.redress.goods.parcels.ParcelState.LABELLED;
import static io.redress.goods.parcels.ParcelState.LOST;
import static io.redress.goods.parcels.ParcelState.OPENED;

import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelState;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The life of a box.
 *
 * <pre>
 * make label   announced                                                  -> labelled
 * reprint      labelled                                                   -> the same
 * hand over    announced, labelled                                        -> handed over
 * carry        announced, labelled, handed over, in transit, lost         -> in transit
 * deliver      every state under way, lost                                -> delivered
 *              damaged                                                    -> the same
 * open         every state but opened, cancelled, if it ends at the hub   -> opened
 * lose         labelled, handed over, in transit                          -> lost
 * damage       handed over, in transit, delivered                         -> damaged
 * come back    handed over, in transit, damaged, lost                     -> cancelled
 * stop         announced, labelled, if it goes to a consumer              -> cancelled
 *              handed over, in transit, if it goes to a consumer          -> the same, marked
 * cancel       announced, labelled                                        -> cancelled
 * note         every state                                                -> the same
 * </pre>
 *
 * <p>Carriers skip steps and tell late, so a later step never needs an earlier one. What a house
 * cannot know is not asked: a box that goes to others is not opened here.
 */
public final class ParcelMachine {
  private static final Set<ParcelState> NOT_LEFT = Set.of(ANNOUNCED, LABELLED);
  private static final Set<ParcelState> WITH_CARRIER = Set.of(HANDED_OVER, IN_TRANSIT);

  private ParcelMachine() {}

  /** What a move leads to. */
  public sealed interface Outcome {
    /** It is in this state now. */
    record Moved(ParcelState to) implements Outcome {}

    /** It cannot be done in this state. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The new state; a refusal leaves as an exception. */
    default ParcelState orRefuse() {
      return switch (this) {
        case Moved(var to) -> to;
        case Refused(var refusal) -> throw new RefusedException(refusal);
      };
    }
  }

  /** What the move does to a box in this state on this leg. */
  public static Outcome apply(ParcelState state, ParcelMove move, Leg leg) {
    if (!isPossible(state, move, leg)) {
      var facts = Map.of("state", name(state), "command", name(move));
      var possible = allowed(state, leg).stream().map(ParcelMachine::name).toList();
      return new Outcome.Refused(new Refusal("parcel_not_in_this_state", facts, possible));
    }
    return new Outcome.Moved(target(state, move));
  }

  /** What can happen to a box in this state on this leg. */
  public static List<ParcelMove> allowed(ParcelState state, Leg leg) {
    return Arrays.stream(ParcelMove.values()).filter(it -> isPossible(state, it, leg)).toList();
  }

  private static boolean isPossible(ParcelState state, ParcelMove move, Leg leg) {
    return switch (move) {
      case MAKE_LABEL -> state == ANNOUNCED;
      case REPRINT -> state == LABELLED;
      case HAND_OVER, CANCEL -> NOT_LEFT.contains(state);
      case CARRY -> state.isUnderWay() || state == LOST;
      case DELIVER -> state.isUnderWay() || state == LOST || state == DAMAGED;
      case OPEN -> leg.endsAtHub() && state != OPENED && state != CANCELLED;
      case LOSE -> state == LABELLED || WITH_CARRIER.contains(state);
      case DAMAGE -> WITH_CARRIER.contains(state) || state == DELIVERED;
      case COME_BACK -> WITH_CARRIER.contains(state) || state == DAMAGED || state == LOST;
      case STOP -> leg == Leg.HUB_TO_CONSUMER && state.isUnderWay();
      case NOTE -> true;
    };
  }

  private static ParcelState target(ParcelState state, ParcelMove move) {
    return switch (move) {
      case MAKE_LABEL, REPRINT -> LABELLED;
      case HAND_OVER -> HANDED_OVER;
      case CARRY -> IN_TRANSIT;
      case DELIVER -> state == DAMAGED ? DAMAGED : DELIVERED;
      case OPEN -> OPENED;
      case LOSE -> LOST;
      case DAMAGE -> DAMAGED;
      case STOP -> NOT_LEFT.contains(state) ? CANCELLED : state;
      case COME_BACK, CANCEL -> CANCELLED;
      case NOTE -> state;
    };
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
