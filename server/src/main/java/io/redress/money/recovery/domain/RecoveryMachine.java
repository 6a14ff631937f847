package io.redress.money.recovery.domain;

import static io.redress.money.recovery.RecoveryState.ACCEPTED;
import static io.redress.money.recovery.RecoveryState.ACCEPTED_IN_PART;
import static io.redress.money.recovery.RecoveryState.ACKNOWLEDGED;
import static io.redress.money.recovery.RecoveryState.APPEALED;
import static io.redress.money.recovery.RecoveryState.DRAFT;
import static io.redress.money.recovery.RecoveryState.PAID;
import static io.redress.money.recovery.RecoveryState.PAID_IN_PART;
import static io.redress.money.recovery.RecoveryState.REFUSED;
import static io.redress.money.recovery.RecoveryState.SENT;
import static io.redress.money.recovery.RecoveryState.UNANSWERED;
import static io.redress.money.recovery.RecoveryState.UNPAID;
import static io.redress.money.recovery.RecoveryState.WITHDRAWN;
import static io.redress.money.recovery.RecoveryState.WRITE_OFF_ASKED;
import static io.redress.money.recovery.RecoveryState.WRITTEN_OFF;

import io.redress.money.recovery.Awaited;
import io.redress.money.recovery.RecoveryFigures;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryState;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The life of a claim against whoever owes the merchant.
 *
 * <pre>
 * send                draft                                                  -> sent
 * acknowledge         sent                                                   -> acknowledged
 * accept, in part,    sent, acknowledged, unanswered, refused, appealed      -> as the sums stand
 *   refuse
 * pay                 accepted, in part, paid in part, unpaid, and where a
 *                     part is owed: appealed, unanswered, refused            -> as the sums stand
 * overpay             paid, written off                                      -> the same
 * chase               every state in which the debtor is awaited             -> the same
 *                     unanswered -> sent, unpaid -> as the sums stand
 * appeal              refused, accepted in part                              -> appealed
 * let pass            the debtor's time to answer                            -> unanswered
 *                     the debtor's time to pay                               -> unpaid
 *                     our own                                                -> the same
 * write off, ask      every state after draft that has not ended             -> written off, asked
 * approve             write off asked                                        -> written off
 * decline             write off asked                                        -> as the sums stand
 * withdraw            every state in which nothing is owed and nothing ended -> withdrawn
 * </pre>
 *
 * <p>A debtor that is late is still heard, and what it owes by its own word is never withdrawn: it
 * is paid or given up.
 */
public final class RecoveryMachine {
  private static final Set<RecoveryState> HEARS_THE_DEBTOR =
      Set.of(SENT, ACKNOWLEDGED, UNANSWERED, REFUSED, APPEALED);
  private static final Set<RecoveryState> AWAITS_AN_ANSWER = Set.of(SENT, ACKNOWLEDGED, APPEALED);
  private static final Set<RecoveryState> AWAITS_MONEY =
      Set.of(ACCEPTED, ACCEPTED_IN_PART, PAID_IN_PART);
  private static final Set<RecoveryState> CAN_BE_GIVEN_UP =
      Set.copyOf(
          EnumSet.complementOf(EnumSet.of(DRAFT, WRITE_OFF_ASKED, PAID, WRITTEN_OFF, WITHDRAWN)));

  private RecoveryMachine() {}

  /**
   * What a move has to look at.
   *
   * @param after the sums as the move leaves them
   * @param isAnswered whether the debtor has ever answered
   */
  public record Facts(RecoveryFigures after, boolean isAnswered) {}

  /** What a move leads to. */
  public sealed interface Outcome {
    /** It is in this state now. */
    record Moved(RecoveryState to) implements Outcome {}

    /** It cannot be done in this state. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The new state; a refusal leaves as an exception. */
    default RecoveryState orRefuse() {
      return switch (this) {
        case Moved(var to) -> to;
        case Refused(var refusal) -> throw new RefusedException(refusal);
      };
    }
  }

  /** What the move does to a claim in this state. */
  public static Outcome apply(RecoveryState state, RecoveryMove move, Facts facts) {
    if (!isPossible(state, move, facts.after())) {
      var told = Map.of("state", name(state), "command", name(move));
      var possible = allowed(state, facts.after()).stream().map(RecoveryMachine::name).toList();
      return new Outcome.Refused(new Refusal("recovery_not_in_this_state", told, possible));
    }
    return new Outcome.Moved(target(state, move, facts));
  }

  /** What persons may do with a claim in this state. */
  public static List<RecoveryMove> allowed(RecoveryState state, RecoveryFigures figures) {
    return Arrays.stream(RecoveryMove.values())
        .filter(move -> move != RecoveryMove.LET_PASS && move != RecoveryMove.ASK_WRITE_OFF)
        .filter(move -> isPossible(state, move, figures))
        .toList();
  }

  private static boolean isPossible(
      RecoveryState state, RecoveryMove move, RecoveryFigures figures) {
    return switch (move) {
      case SEND -> state == DRAFT;
      case ACKNOWLEDGE -> state == SENT;
      case ACCEPT, ACCEPT_IN_PART, REFUSE -> HEARS_THE_DEBTOR.contains(state);
      case PAY ->
          AWAITS_MONEY.contains(state)
              || state == UNPAID
              || (HEARS_THE_DEBTOR.contains(state) && figures.accepted().isPositive());
      case OVERPAY -> state == PAID || state == WRITTEN_OFF;
      case CHASE -> state.awaited() == Awaited.DEBTOR || state == UNANSWERED || state == UNPAID;
      case APPEAL -> state == REFUSED || state == ACCEPTED_IN_PART;
      case LET_PASS -> !state.isEnded();
      case WRITE_OFF, ASK_WRITE_OFF -> CAN_BE_GIVEN_UP.contains(state);
      case APPROVE_WRITE_OFF, DECLINE_WRITE_OFF -> state == WRITE_OFF_ASKED;
      case WITHDRAW ->
          (state == DRAFT || HEARS_THE_DEBTOR.contains(state)) && figures.accepted().isZero();
    };
  }

  private static RecoveryState target(RecoveryState state, RecoveryMove move, Facts facts) {
    return switch (move) {
      case SEND -> SENT;
      case ACKNOWLEDGE -> ACKNOWLEDGED;
      case ACCEPT, ACCEPT_IN_PART, REFUSE -> standing(facts.after());
      case PAY -> HEARS_THE_DEBTOR.contains(state) ? state : standing(facts.after());
      case OVERPAY -> state;
      case CHASE -> chased(state, facts.after());
      case APPEAL -> APPEALED;
      case LET_PASS -> passed(state);
      case WRITE_OFF, APPROVE_WRITE_OFF -> WRITTEN_OFF;
      case ASK_WRITE_OFF -> WRITE_OFF_ASKED;
      case DECLINE_WRITE_OFF -> declined(facts);
      case WITHDRAW -> WITHDRAWN;
    };
  }

  /** Where a claim stands that was answered, by its sums alone. */
  private static RecoveryState standing(RecoveryFigures figures) {
    if (figures.accepted().isZero()) {
      return REFUSED;
    }
    if (figures.owed().isZero()) {
      return PAID;
    }
    if (figures.paid().isPositive()) {
      return PAID_IN_PART;
    }
    return figures.accepted().compareTo(figures.claimed()) < 0 ? ACCEPTED_IN_PART : ACCEPTED;
  }

  private static RecoveryState chased(RecoveryState state, RecoveryFigures figures) {
    if (state == UNPAID) {
      return standing(figures);
    }
    return state == UNANSWERED ? SENT : state;
  }

  private static RecoveryState passed(RecoveryState state) {
    if (AWAITS_AN_ANSWER.contains(state)) {
      return UNANSWERED;
    }
    return AWAITS_MONEY.contains(state) ? UNPAID : state;
  }

  private static RecoveryState declined(Facts facts) {
    if (facts.after().owed().isPositive()) {
      return UNPAID;
    }
    return facts.isAnswered() ? REFUSED : UNANSWERED;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
