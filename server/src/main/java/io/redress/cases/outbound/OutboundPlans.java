package io.redress.cases.outbound;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Resolution;
import io.redress.cases.domain.CommandKind;
import io.redress.cases.store.CaseStore;
import io.redress.catalogue.Product;
import io.redress.catalogue.Variant;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatch.Origin;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.DispatchReason;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.outbound.Stock;
import io.redress.platform.clock.NewIds;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Problem;
import io.redress.shared.ResolutionId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what goes out follow what was agreed: what was agreed is made and a piece held for it, what
 * fell away is called off.
 */
@Component
class OutboundPlans {
  private static final Set<Remedy> DONE_BY_A_DEED =
      Set.of(Remedy.REPLACEMENT, Remedy.EXCHANGE, Remedy.REPAIR, Remedy.ADVICE);

  private final Cases cases;
  private final CaseStore locks;
  private final Goods goods;
  private final OutboundWords words;
  private final NewIds ids;
  private final Clock clock;

  OutboundPlans(
      Cases cases, CaseStore locks, Goods goods, OutboundWords words, NewIds ids, Clock clock) {
    this.cases = cases;
    this.locks = locks;
    this.goods = goods;
    this.words = words;
    this.ids = ids;
    this.clock = clock;
  }

  /** What goes out, what lies on the shelves, and what a remedy brings. */
  @Component("goodsThatGoOut")
  record Goods(
      Dispatches dispatches,
      Stock stock,
      PiecesToSend pieces,
      ScannedPieces known,
      AdvanceSteps advances) {}

  /**
   * How a case stands with what goes out for it.
   *
   * @param isAllGone whether all that is owed by a deed has left, so that the remedy is carried out
   */
  record Plan(CaseView view, List<Dispatch> dispatches, boolean isAllGone) {
    Plan {
      dispatches = List.copyOf(dispatches);
    }
  }

  /**
   * Makes all that goes out for a case follow what was agreed, and tells the consumer what is news
   * to them in the same commit; asked again it changes nothing.
   */
  @Transactional
  public Plan carryOut(CaseId caseId) {
    var _ = locks.lock(caseId).ask();
    var view = cases.view(caseId).orElseThrow(() -> Problem.notFound("The case"));
    var now = clock.instant();
    goods.dispatches().ofCase(caseId).forEach(each -> callOff(view, each, now));
    agreed(view).forEach(each -> make(view, each, now));
    for (var each : byShelf(goods.dispatches().ofCase(caseId))) {
      var promised = promised(view, each);
      // What somebody found missing is held again when stock is told, not by itself.
      if (promised.state() == DispatchState.TO_RESERVE) {
        hold(promised, now);
      }
    }
    var all = goods.dispatches().ofCase(caseId);
    tellOfMissing(view, all, now);
    goods.advances().follow(view, all, now);
    return new Plan(view, all, isAllGone(view, all));
  }

  /** In one order for all cases, so that two that want the same pieces never wait in a ring. */
  private static List<Dispatch> byShelf(List<Dispatch> dispatches) {
    return dispatches.stream().sorted(Comparator.comparing(each -> each.piece().sku())).toList();
  }

  private void tellOfMissing(CaseView view, List<Dispatch> all, Instant now) {
    for (var each : missing(all)) {
      words.missing(view, each);
      goods.dispatches().told(each.id(), now);
    }
  }

  /** Holds a piece for a dispatch that waits for one still. */
  @Transactional
  public void hold(DispatchId id) {
    var caseId = require(id).origin().caseId();
    var _ = locks.lock(caseId).ask();
    var _ = hold(require(id), clock.instant());
  }

  /** Lets go what was held too long; the dispatch when it was. */
  @Transactional
  public Optional<Dispatch> lapse(DispatchId id) {
    return goods.dispatches().lapse(id, clock.instant());
  }

  /** Makes a dispatch with a piece that a person named. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Dispatch make(CaseView view, Resolution resolution, DispatchPiece piece) {
    var now = clock.instant();
    insert(view, resolution, piece, now);
    return goods.dispatches().ofCase(view.head().id()).stream()
        .filter(each -> isFor(each, resolution.id()))
        .findFirst()
        .map(each -> hold(promised(view, each), now))
        .orElseThrow();
  }

  /** The agreed remedies of a case that bring a piece and are not carried out. */
  static List<Resolution> agreed(CaseView view) {
    return view.conduct().resolutions().stream()
        .filter(each -> each.state() == Resolution.State.ACCEPTED)
        .filter(each -> PiecesToSend.goesOut(each.remedy()))
        .toList();
  }

  /**
   * Whether nothing that was agreed has to come before this piece leaves: the goods are here, or it
   * is sent in advance of them.
   */
  public boolean isDue(CaseView view, Dispatch dispatch) {
    var isInAdvance =
        view.head().status() == CaseStatus.FULFILLING && goods.advances().isAgreed(dispatch);
    return (isInAdvance || view.allows(CommandKind.PERFORM_REMEDY))
        && agreed(view).stream()
            .filter(each -> each.id().equals(dispatch.origin().resolutionId()))
            .anyMatch(each -> !each.isUnpaid());
  }

  private void make(CaseView view, Resolution resolution, Instant now) {
    goods.pieces().of(view, resolution).ifPresent(piece -> insert(view, resolution, piece, now));
  }

  private void insert(CaseView view, Resolution resolution, DispatchPiece piece, Instant now) {
    var before = goods.dispatches().ofCase(view.head().id());
    if (before.stream().anyMatch(each -> isFor(each, resolution.id()))) {
      return;
    }
    var number = view.head().number() + "-D" + (before.size() + 1);
    var origin =
        new Origin(
            view.head().id(),
            resolution.id(),
            now.truncatedTo(ChronoUnit.MICROS),
            Optional.empty());
    var made = Dispatch.made(new DispatchId(ids.next()), number, origin, piece);
    var _ = goods.dispatches().make(made);
  }

  private Dispatch require(DispatchId id) {
    return goods.dispatches().byId(id).orElseThrow(() -> Problem.notFound("The dispatch"));
  }

  private static boolean isFor(Dispatch dispatch, ResolutionId resolution) {
    return dispatch.origin().resolutionId().equals(resolution)
        && dispatch.state() != DispatchState.CANCELLED;
  }

  private void callOff(CaseView view, Dispatch dispatch, Instant now) {
    var isAgreed =
        agreed(view).stream().anyMatch(each -> each.id().equals(dispatch.origin().resolutionId()));
    if (isAgreed || !dispatch.state().isToDo()) {
      return;
    }
    var isDone =
        view.conduct().resolutions().stream()
            .filter(each -> each.id().equals(dispatch.origin().resolutionId()))
            .anyMatch(each -> each.state() == Resolution.State.PERFORMED);
    var why = isDone ? DispatchReason.BY_HAND : DispatchReason.CALLED_OFF;
    var step = DispatchStep.because(DispatchMove.CANCEL, why);
    var _ = goods.dispatches().move(any(dispatch), step, false, now);
  }

  /** Once the deed is promised, the piece has its day. */
  private Dispatch promised(CaseView view, Dispatch dispatch) {
    var due =
        view.conduct().promises().stream()
            .filter(each -> each.kind() == PromiseKind.FULFILMENT)
            .filter(OutboundPlans::isOpen)
            .map(Promise::dueAt)
            .findFirst()
            .map(at -> at.truncatedTo(ChronoUnit.MICROS));
    if (!dispatch.state().isToDo() || due.isEmpty() || due.equals(dispatch.origin().dueAt())) {
      return dispatch;
    }
    goods.dispatches().promise(dispatch, due.get());
    return goods.dispatches().byId(dispatch.id()).orElseThrow();
  }

  private static boolean isOpen(Promise promise) {
    return promise.state() == PromiseState.OPEN || promise.state() == PromiseState.AT_RISK;
  }

  /** What lapsed is held again when it is due, or when a person says so. */
  private Dispatch hold(Dispatch dispatch, Instant now) {
    var isLapsed = dispatch.course().reason().equals(Optional.of(DispatchReason.LAPSED));
    var isWaiting =
        dispatch.state() == DispatchState.TO_RESERVE || dispatch.state() == DispatchState.SHORT;
    if (!isWaiting || (isLapsed && dispatch.origin().dueAt().isEmpty())) {
      return dispatch;
    }
    return held(dispatch, now);
  }

  private Dispatch held(Dispatch dispatch, Instant now) {
    var piece = dispatch.piece();
    var isOffered =
        goods
            .known()
            .product(piece.sku())
            .flatMap((Product product) -> product.variant(piece.sku()))
            .flatMap(Variant::isAvailable);
    if (goods.stock().canHold(piece, isOffered)) {
      var step = DispatchStep.of(DispatchMove.RESERVE);
      return goods.dispatches().move(any(dispatch), step, false, now);
    }
    if (dispatch.state() == DispatchState.SHORT) {
      return dispatch;
    }
    var step = DispatchStep.because(DispatchMove.RUN_SHORT, DispatchReason.SOLD_OUT);
    return goods.dispatches().move(any(dispatch), step, false, now);
  }

  private static List<Dispatch> missing(List<Dispatch> all) {
    return all.stream()
        .filter(each -> each.state() == DispatchState.SHORT)
        .filter(each -> each.course().toldAt().isEmpty())
        .toList();
  }

  private static boolean isAllGone(CaseView view, List<Dispatch> all) {
    var owed =
        view.conduct().resolutions().stream()
            .filter(each -> each.state() == Resolution.State.ACCEPTED && !each.isUnpaid())
            .filter(each -> DONE_BY_A_DEED.contains(each.remedy()))
            .toList();
    return !owed.isEmpty()
        && owed.stream()
            .allMatch(
                each -> all.stream().anyMatch(it -> isFor(it, each.id()) && it.state().hasLeft()));
  }

  private static Asked any(Dispatch dispatch) {
    return Asked.any(dispatch.id(), Actor.SYSTEM);
  }
}
