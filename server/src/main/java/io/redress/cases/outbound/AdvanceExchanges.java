package io.redress.cases.outbound;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Resolution;
import io.redress.cases.store.CaseStore;
import io.redress.goods.Reception;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.Advance.Hold;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceState;
import io.redress.goods.outbound.AdvanceStep;
import io.redress.goods.outbound.Advances;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatches;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pieces that leave before the old ones are back, by what their consumers agreed to. */
@Service
public class AdvanceExchanges {
  private final Cases cases;
  private final CaseStore locks;
  private final Dispatches dispatches;
  private final Advances advances;
  private final OutboundWords words;
  private final Clock clock;

  AdvanceExchanges(
      Cases cases,
      CaseStore locks,
      Dispatches dispatches,
      Advances advances,
      OutboundWords words,
      Clock clock) {
    this.cases = cases;
    this.locks = locks;
    this.dispatches = dispatches;
    this.advances = advances;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Keeps that the consumer agreed to have the new piece first, and tells them so. Refused with
   * {@code advance_too_late}, {@code advance_not_needed} where the old piece stays or is here, and
   * {@code advance_more_than_price}.
   */
  @Needs(Right.AGREE_ADVANCES)
  @Transactional
  public Advance agree(DispatchId id, Hold hold) {
    return kept(id, hold, advances::agree, "outbound.told.advance.agreed");
  }

  /** Asks the consumer to agree on their page; refused as {@link #agree} is. */
  @Needs(Right.AGREE_ADVANCES)
  @Transactional
  public Advance offer(DispatchId id, Hold hold) {
    return kept(id, hold, advances::offer, "outbound.told.advance.offered");
  }

  private Advance kept(
      DispatchId id, Hold hold, BiFunction<Dispatch, Hold, Advance> keep, String told) {
    var dispatch = require(id);
    var view = locked(dispatch);
    var known = advances.byId(id);
    if (known.isPresent()) {
      return known.get();
    }
    requirePossible(view, dispatch, hold);
    var kept = keep.apply(dispatch, cut(hold));
    words.tell(view, told, kept, dispatch.piece().title());
    return kept;
  }

  /**
   * The consumer agrees on the page of their case to what the house has offered there; pressed
   * twice it is agreed once. Refused as {@link #agree} is, and with {@code
   * advance_not_in_this_state} when it is not offered any more.
   */
  @Needs(Right.TAKE_ADVANCES)
  @Transactional
  public Advance take(CaseId caseId, DispatchId id) {
    var dispatch = require(id);
    if (!dispatch.origin().caseId().equals(caseId)) {
      throw Problem.notFound("The dispatch");
    }
    var view = locked(dispatch);
    var known = advances.byId(id).orElseThrow(() -> Problem.notFound("The advance"));
    if (known.state() == AdvanceState.AGREED) {
      return known;
    }
    requirePossible(view, dispatch, known.hold());
    var agreed = advances.move(id, AdvanceStep.of(AdvanceMove.AGREE), clock.instant());
    words.tell(view, "outbound.told.advance.agreed", agreed, dispatch.piece().title());
    return agreed;
  }

  /**
   * Notes what followed when the old piece never came: what was charged and under which reference,
   * that it is claimed elsewhere, or that nothing is asked for. The consumer is told. Refused with
   * {@code advance_not_needed} while the old piece is here after all and may be taken.
   */
  @Needs(Right.AGREE_ADVANCES)
  @Transactional
  public Advance move(DispatchId id, AdvanceStep step) {
    if (!step.move().isAsked()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation("move", code(step.move()), "is not for persons", "Send another move."));
    }
    var dispatch = require(id);
    var view = locked(dispatch);
    if (step.move() != AdvanceMove.WAIVE && AdvanceSteps.isHereToStay(view, dispatch)) {
      throw new RefusedException(Refusal.of("advance_not_needed"));
    }
    var moved = advances.move(id, step, clock.instant());
    words.tell(view, told(step.move()), moved, dispatch.piece().title());
    return moved;
  }

  /**
   * Looks whether the old piece is late, and tells of it in the same commit: nothing is charged of
   * which the consumer was not reminded. It may be asked twice.
   */
  @Transactional
  public void passed(DispatchId id) {
    var dispatch = require(id);
    var view = locked(dispatch);
    var now = clock.instant();
    advances
        .byId(id)
        .filter(each -> each.state().isDated() && !AdvanceSteps.isHere(view, dispatch))
        .filter(each -> each.course().nextAt().filter(due -> !due.isAfter(now)).isPresent())
        .map(AdvanceExchanges::late)
        .map(move -> advances.move(id, AdvanceStep.of(move), now))
        .ifPresent(late -> tell(view, dispatch, late));
  }

  private static AdvanceMove late(Advance advance) {
    return advance.state() == AdvanceState.AWAITED ? AdvanceMove.REMIND : AdvanceMove.LET_PASS;
  }

  private void tell(CaseView view, Dispatch dispatch, Advance late) {
    var piece = dispatch.piece().title();
    if (late.state() == AdvanceState.REMINDED) {
      words.tell(view, "outbound.told.advance.reminder", late, piece);
      return;
    }
    words.tell(view, "outbound.told.advance.late", late, piece);
    words.notReturned(view, dispatch.number());
  }

  private static String told(AdvanceMove move) {
    return switch (move) {
      case CHARGE -> "outbound.told.advance.charged";
      case CLAIM -> "outbound.told.advance.claimed";
      case AGREE, LEAVE, REMIND, LET_PASS, COME_BACK, WAIVE -> "outbound.told.advance.waived";
    };
  }

  private static void requirePossible(CaseView view, Dispatch dispatch, Hold hold) {
    refused(view, dispatch, hold)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
  }

  private static Optional<Refusal> refused(CaseView view, Dispatch dispatch, Hold hold) {
    var agreed =
        OutboundPlans.agreed(view).stream()
            .filter(each -> each.id().equals(dispatch.origin().resolutionId()))
            .findFirst();
    if (!dispatch.state().isToDo()
        || agreed.isEmpty()
        || view.head().status() != CaseStatus.FULFILLING) {
      return Optional.of(Refusal.of("advance_too_late"));
    }
    if (!isAwaited(view, agreed.get())) {
      return Optional.of(Refusal.of("advance_not_needed"));
    }
    var most = price(view, agreed.get());
    var isWithin =
        hold.amount().currency().equals(most.currency()) && hold.amount().compareTo(most) <= 0;
    return isWithin
        ? Optional.empty()
        : Optional.of(Refusal.of("advance_more_than_price", "amount", most.toString()));
  }

  private static boolean isAwaited(CaseView view, Resolution resolution) {
    return resolution.way() == Resolution.GoodsWay.COMES_BACK
        && view.conduct().goods().stream()
            .filter(each -> each.id().equals(resolution.caseLineId()))
            .anyMatch(
                each ->
                    each.reception() == Reception.AWAITING
                        || each.reception() == Reception.IN_TRANSIT);
  }

  /** What was paid for what comes back; nobody owes more than that for it. */
  private static Money price(CaseView view, Resolution resolution) {
    return view.content().lines().stream()
        .filter(each -> each.id().equals(resolution.caseLineId()))
        .flatMap(
            each ->
                view.order().line(each.orderLineId()).stream()
                    .map(bought -> bought.allocationOf(each.units().and(bought.units())).price()))
        .reduce(Money.zero(view.order().total().currency()), Money::plus);
  }

  private static Hold cut(Hold hold) {
    var at = hold.agreedAt().truncatedTo(ChronoUnit.MICROS);
    return new Hold(hold.amount(), hold.basis(), hold.consent(), hold.returnDays(), at);
  }

  /** The case first, then its dispatch: whoever changes either waits in the same order. */
  private CaseView locked(Dispatch dispatch) {
    var caseId = dispatch.origin().caseId();
    var _ = locks.lock(caseId).ask();
    return cases.view(caseId).orElseThrow(() -> Problem.notFound("The case"));
  }

  private Dispatch require(DispatchId id) {
    return dispatches.byId(id).orElseThrow(() -> Problem.notFound("The dispatch"));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
