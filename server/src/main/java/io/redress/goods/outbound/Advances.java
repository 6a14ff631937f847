package io.redress.goods.outbound;

import io.redress.goods.outbound.Advance.Course;
import io.redress.goods.outbound.Advance.Hold;
import io.redress.goods.outbound.domain.AdvanceMachine;
import io.redress.goods.outbound.domain.AdvanceRules;
import io.redress.goods.outbound.store.AdvanceStore;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pieces of the merchant in scope that are sent before the old ones are back. */
@Service
public class Advances {
  /** The kind of task that looks whether the old piece is late; its subject is the dispatch. */
  public static final String DUE_TASK = "advance.due";

  private final AdvanceStore store;
  private final Outbox outbox;

  Advances(AdvanceStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /** Keeps what the consumer agreed to; what was agreed first stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Advance agree(Dispatch dispatch, Hold hold) {
    return keep(dispatch, hold, AdvanceState.AGREED);
  }

  /** Keeps what the consumer is asked to agree to on their page; what was first stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Advance offer(Dispatch dispatch, Hold hold) {
    return keep(dispatch, hold, AdvanceState.OFFERED);
  }

  private Advance keep(Dispatch dispatch, Hold hold, AdvanceState state) {
    var course = new Course(state, Optional.empty(), Optional.empty(), "");
    var _ =
        store.insertUnlessThere(
            new Advance(dispatch.id(), dispatch.origin().caseId(), hold, course, 1));
    return store.byId(dispatch.id()).orElseThrow();
  }

  /** Moves it on; each date that it has is a task of the outbox. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Advance move(DispatchId id, AdvanceStep step, Instant now) {
    var current = store.byId(id).orElseThrow(() -> Problem.notFound("The advance"));
    var moved = AdvanceRules.apply(current, step, now.truncatedTo(ChronoUnit.MICROS));
    store.update(moved);
    moved
        .course()
        .nextAt()
        .ifPresent(
            due ->
                outbox.add(
                    new OutboxTask(
                        DUE_TASK, id.toString(), "version " + moved.version(), "{}", due)));
    return moved;
  }

  /** What is agreed about a dispatch. */
  @Transactional(readOnly = true)
  public Optional<Advance> byId(DispatchId id) {
    return store.byId(id);
  }

  /** What is sent in advance for a case. */
  @Transactional(readOnly = true)
  public List<Advance> ofCase(CaseId caseId) {
    return store.ofCase(caseId);
  }

  /** What persons may do about it now. */
  public static List<AdvanceMove> allowed(Advance advance) {
    return AdvanceMachine.allowed(advance.state());
  }
}
