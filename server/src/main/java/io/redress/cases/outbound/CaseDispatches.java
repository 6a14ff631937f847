package io.redress.cases.outbound;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Resolution;
import io.redress.cases.store.CaseStore;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.DispatchReason;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.outbound.PackResult;
import io.redress.goods.outbound.Stock;
import io.redress.goods.outbound.StockSeen;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Quantity;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.ResolutionId;
import io.redress.shared.Violation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes out for the cases of the house in scope, moved by whoever may. */
@Service
public class CaseDispatches {
  private final Cases cases;
  private final CaseStore locks;
  private final Outgoing outgoing;
  private final OutboundPlans plans;
  private final PackingBench bench;
  private final OutboundWords words;
  private final Clock clock;

  CaseDispatches(
      Cases cases,
      CaseStore locks,
      Outgoing outgoing,
      OutboundPlans plans,
      PackingBench bench,
      OutboundWords words,
      Clock clock) {
    this.cases = cases;
    this.locks = locks;
    this.outgoing = outgoing;
    this.plans = plans;
    this.bench = bench;
    this.words = words;
    this.clock = clock;
  }

  /** What is moved, and from which shelf. */
  @Component("outgoing")
  record Outgoing(Dispatches dispatches, Stock stock, PiecesToSend pieces) {}

  /**
   * Makes what goes out for a case follow what was agreed; says so to the consumer where there is
   * none; carries the remedy out in the case when all of it has left. It may be asked twice.
   */
  public void follow(CaseId caseId) {
    var plan = plans.carryOut(caseId);
    // A refusal here undoes nothing of what has left.
    if (plan.isAllGone()) {
      var gone = plan.dispatches().stream().filter(each -> each.state().hasLeft()).toList();
      words.performed(plan.view(), gone);
    }
  }

  /** Looks whether a piece was held too long, and tells the house; it may be asked twice. */
  @Transactional
  public void lapse(DispatchId id) {
    var _ = locked(id);
    plans.lapse(id).ifPresent(each -> words.lapsed(view(each.origin().caseId()), each));
  }

  /**
   * Moves a dispatch on. What is packed is checked by {@link #look} alone, and nothing leaves
   * before it is due: refused with {@code dispatch_not_checked} and {@code dispatch_not_due}.
   *
   * @throws Problem PRECONDITION_FAILED when it was changed since it was read
   */
  @Needs(Right.SEND_OUT)
  @Transactional
  public Dispatch move(Asked asked, DispatchStep step) {
    if (!step.move().isAsked()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation("move", code(step.move()), "is not for persons", "Send another move."));
    }
    step.reason().filter(reason -> !reason.isAsked()).ifPresent(CaseDispatches::refuse);
    var view = locked(asked.id());
    if (step.move() == DispatchMove.RESERVE) {
      requireStock(asked.id());
    }
    var isDue = plans.isDue(view, require(asked.id()));
    return outgoing.dispatches().move(asked, step, isDue, clock.instant());
  }

  /** Says which piece goes: another than was agreed before, or a chosen one by its serial. */
  @Needs(Right.SEND_OUT)
  @Transactional
  public Dispatch change(Asked asked, NamedPiece piece) {
    var _ = locked(asked.id());
    var before = require(asked.id()).piece();
    var title = piece.title().orElseGet(() -> titleOf(piece.sku(), before));
    var quantity = piece.quantity().orElse(before.quantity());
    var wanted = outgoing.pieces().named(piece.sku(), title, piece.serial(), quantity);
    var changed = outgoing.dispatches().change(asked, wanted, clock.instant());
    plans.hold(changed.id());
    return require(asked.id());
  }

  /**
   * A piece that a person names.
   *
   * @param title empty for what the catalogue calls it
   * @param quantity empty for as many as before
   */
  public record NamedPiece(
      String sku, Optional<String> title, Optional<String> serial, Optional<Quantity> quantity) {}

  /** Says which piece an agreed remedy brings that was agreed without one. */
  @Needs(Right.SEND_OUT)
  @Transactional
  public Dispatch make(CaseId caseId, ResolutionId resolution, NamedPiece piece) {
    var _ = locks.lock(caseId).ask();
    var view = view(caseId);
    var agreed =
        OutboundPlans.agreed(view).stream()
            .filter(each -> each.id().equals(resolution))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.of("dispatch_nothing_agreed")));
    var quantity = piece.quantity().orElseGet(() -> quantityOf(view, agreed));
    var title = piece.title().orElseGet(() -> bench.titleOf(piece.sku()).orElse(piece.sku()));
    var wanted = outgoing.pieces().named(piece.sku(), title, piece.serial(), quantity);
    return plans.make(view, agreed, wanted);
  }

  /**
   * Compares what was packed with what must go. A look that finds something wrong is kept and takes
   * the dispatch back to the bench, as does one that misses something of what was found right
   * before; one that finds all right lets the box be closed.
   */
  @Needs(Right.SEND_OUT)
  @Transactional
  public PackResult look(Asked asked, List<String> scans) {
    var _ = locked(asked.id());
    var dispatch = require(asked.id());
    var result = bench.compare(dispatch, scans);
    var isBegun = dispatch.state() != DispatchState.CHECKED;
    if (result.outcome() == PackResult.Outcome.OPEN && isBegun) {
      return result;
    }
    if (dispatch.state() == DispatchState.RESERVED) {
      var pick = DispatchStep.of(DispatchMove.PICK);
      var picked = outgoing.dispatches().move(asked, pick, false, clock.instant());
      bench.keep(Asked.any(picked.id(), asked.by()), picked, result, scans);
      return result;
    }
    bench.keep(asked, dispatch, result, scans);
    return result;
  }

  /** Whether nothing that was agreed has to come before this piece leaves. */
  @Transactional(readOnly = true)
  public boolean isDue(CaseView view, Dispatch dispatch) {
    return plans.isDue(view, dispatch);
  }

  /** What a look would find now; nothing is kept. */
  @Transactional(readOnly = true)
  public PackResult preview(Dispatch dispatch, List<String> scans) {
    return bench.compare(dispatch, scans);
  }

  /** Counts pictures of the open box that were kept with the case. */
  @Needs(Right.SEND_OUT)
  @Transactional
  public Dispatch photographed(Asked asked, int more) {
    var _ = locked(asked.id());
    return outgoing.dispatches().photographed(asked, more);
  }

  /**
   * Keeps what was seen on the shelves, and holds pieces for those who wait for them. Each is held
   * in a transaction of its own, under the lock of its case, so that none waits for another's.
   */
  @Needs(Right.SEND_OUT)
  public StockSeen see(StockSeen seen) {
    var kept = outgoing.stock().see(seen);
    for (var waiting : outgoing.dispatches().waitingFor(kept.sku())) {
      plans.hold(waiting.id());
    }
    return outgoing.stock().bySku(kept.sku()).orElse(kept);
  }

  private static void refuse(DispatchReason reason) {
    throw Problem.of(
        ProblemCode.INVALID,
        new Violation("reason", code(reason), "is not for persons", "Send another reason."));
  }

  private void requireStock(DispatchId id) {
    var piece = require(id).piece();
    if (!outgoing.stock().canHold(piece, bench.isOffered(piece.sku()))) {
      throw new RefusedException(Refusal.of("dispatch_none_left", "sku", piece.sku()));
    }
  }

  private String titleOf(String sku, DispatchPiece before) {
    return sku.equals(before.sku()) ? before.title() : bench.titleOf(sku).orElse(sku);
  }

  private static Quantity quantityOf(CaseView view, Resolution resolution) {
    return view.content().lines().stream()
        .filter(line -> line.id().equals(resolution.caseLineId()))
        .map(line -> line.quantity())
        .findFirst()
        .orElse(Quantity.of(1));
  }

  /** The case first, then its dispatch: whoever changes either waits in the same order. */
  private CaseView locked(DispatchId id) {
    var caseId = require(id).origin().caseId();
    var _ = locks.lock(caseId).ask();
    return view(caseId);
  }

  private Dispatch require(DispatchId id) {
    return outgoing.dispatches().byId(id).orElseThrow(() -> Problem.notFound("The dispatch"));
  }

  private CaseView view(CaseId id) {
    return cases.view(id).orElseThrow(() -> Problem.notFound("The case"));
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
