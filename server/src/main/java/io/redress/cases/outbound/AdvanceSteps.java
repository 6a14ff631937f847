package io.redress.cases.outbound;

import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceState;
import io.redress.goods.outbound.AdvanceStep;
import io.redress.goods.outbound.Advances;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchState;
import io.redress.shared.CaseLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes what is sent in advance follow its dispatch and the goods that come back. */
@Component
class AdvanceSteps {
  private static final Set<Acceptance> TAKEN = Set.of(Acceptance.ACCEPTED, Acceptance.PARTIAL);

  private final Advances advances;
  private final OutboundWords words;

  AdvanceSteps(Advances advances, OutboundWords words) {
    this.advances = advances;
    this.words = words;
  }

  /** Whether the consumer agreed that this piece leaves before the old one is back. */
  boolean isAgreed(Dispatch dispatch) {
    return advances
        .byId(dispatch.id())
        .filter(each -> each.state() == AdvanceState.AGREED)
        .isPresent();
  }

  /** Moves on what is sent in advance for a case, and tells whom it concerns. */
  void follow(CaseView view, List<Dispatch> dispatches, Instant now) {
    for (var dispatch : dispatches) {
      advances.byId(dispatch.id()).ifPresent(each -> follow(view, dispatch, each, now));
    }
  }

  private void follow(CaseView view, Dispatch dispatch, Advance advance, Instant now) {
    var isCharged = advance.state() == AdvanceState.CHARGED && isOwed(view, dispatch);
    if (isCharged && isBack(view, dispatch)) {
      words.cameAfterCharge(view, dispatch.number(), advance);
    }
    var move = next(view, dispatch, advance);
    if (move.isEmpty()) {
      return;
    }
    var moved = advances.move(dispatch.id(), AdvanceStep.of(move.get()), now);
    if (move.get() == AdvanceMove.LEAVE) {
      words.awaited(view, moved, dispatch.piece().title());
    }
  }

  /** Once it is carried out, nobody has to be told again. */
  private static boolean isOwed(CaseView view, Dispatch dispatch) {
    return OutboundPlans.agreed(view).stream()
        .anyMatch(each -> each.id().equals(dispatch.origin().resolutionId()));
  }

  private static Optional<AdvanceMove> next(CaseView view, Dispatch dispatch, Advance advance) {
    if (advance.state().isEnded()) {
      return Optional.empty();
    }
    if (dispatch.state() == DispatchState.CANCELLED) {
      return Optional.of(AdvanceMove.WAIVE);
    }
    if (isBack(view, dispatch)) {
      return Optional.of(AdvanceMove.COME_BACK);
    }
    return advance.state() == AdvanceState.AGREED && dispatch.state().hasLeft()
        ? Optional.of(AdvanceMove.LEAVE)
        : Optional.empty();
  }

  private static boolean isBack(CaseView view, Dispatch dispatch) {
    return goodsOf(view, dispatch).filter(each -> TAKEN.contains(each.acceptance())).isPresent();
  }

  /** Whether the old piece is here, so that nobody is reminded of it. */
  static boolean isHere(CaseView view, Dispatch dispatch) {
    return goodsOf(view, dispatch)
        .filter(each -> each.reception() == Reception.RECEIVED)
        .isPresent();
  }

  /** Whether the old piece is here and may still be taken, so that nothing is asked for it. */
  static boolean isHereToStay(CaseView view, Dispatch dispatch) {
    return isHere(view, dispatch)
        && goodsOf(view, dispatch)
            .filter(each -> each.acceptance() != Acceptance.REJECTED)
            .isPresent();
  }

  private static Optional<GoodsLine> goodsOf(CaseView view, Dispatch dispatch) {
    return lineOf(view, dispatch)
        .flatMap(
            line ->
                view.conduct().goods().stream().filter(each -> each.id().equals(line)).findFirst());
  }

  /** The line of the case for which a piece is sent. */
  private static Optional<CaseLineId> lineOf(CaseView view, Dispatch dispatch) {
    return view.conduct().resolutions().stream()
        .filter(each -> each.id().equals(dispatch.origin().resolutionId()))
        .map(Resolution::caseLineId)
        .findFirst();
  }
}
