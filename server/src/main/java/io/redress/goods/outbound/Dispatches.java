package io.redress.goods.outbound;

import io.redress.goods.outbound.Dispatch.Course;
import io.redress.goods.outbound.domain.DispatchMachine;
import io.redress.goods.outbound.domain.DispatchRules;
import io.redress.goods.outbound.store.DispatchEventStore;
import io.redress.goods.outbound.store.DispatchStore;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes out of the house of the merchant in scope: made, moved until it has arrived.
 *
 * <p>Whatever changes a dispatch locks it first, reads it again, decides and writes. Each date
 * until which a piece is held is a task of the outbox; each departure and arrival is one too, for
 * whoever waits for it.
 */
@Service
public class Dispatches {
  /** The kind of task that looks whether a piece was held too long; its subject is a dispatch. */
  public static final String HELD_TASK = "dispatch.held";

  /** The kind of task that follows what became of the promises of a case; its subject. */
  public static final String FOLLOW_TASK = "dispatch.follow";

  private final DispatchStore store;
  private final DispatchEventStore events;
  private final Outbox outbox;

  Dispatches(DispatchStore store, DispatchEventStore events, Outbox outbox) {
    this.store = store;
    this.events = events;
    this.outbox = outbox;
  }

  /** Keeps something that was promised; nothing where its remedy has a dispatch already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean make(Dispatch dispatch) {
    return store.insertUnlessThere(dispatch);
  }

  /**
   * Moves a dispatch on.
   *
   * @param isDue whether nothing that was agreed has to come first
   * @throws Problem PRECONDITION_FAILED when it was changed since
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Dispatch move(Asked asked, DispatchStep step, boolean isDue, Instant now) {
    var at = cut(now);
    var current = lock(asked);
    return keep(DispatchRules.apply(current, step, isDue, at), step.move(), asked.by(), at);
  }

  /**
   * Who asks for a change of what.
   *
   * @param readVersion the version that was read before; empty when any will do
   */
  public record Asked(DispatchId id, OptionalInt readVersion, Actor by) {
    /** Whatever version it has. */
    public static Asked any(DispatchId id, Actor by) {
      return new Asked(id, OptionalInt.empty(), by);
    }
  }

  /** Another piece goes; what was held, packed and looked at counts no more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Dispatch change(Asked asked, DispatchPiece piece, Instant now) {
    var changed = DispatchRules.change(lock(asked), piece);
    return keep(changed, DispatchMove.CHANGE, asked.by(), cut(now));
  }

  /** Counts pictures of the open box. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Dispatch photographed(Asked asked, int more) {
    var changed = lock(asked).photographed(more);
    store.update(changed);
    return changed;
  }

  /** What follows from a look at the packing, which is kept already. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Dispatch looked(Asked asked, PackLook look) {
    var changed = DispatchRules.looked(lock(asked), look.result(), look.id());
    var move = look.result().isRight() ? DispatchMove.PASS_CHECK : DispatchMove.FAIL_CHECK;
    return keep(changed, move, asked.by(), look.at());
  }

  /** Notes that the consumer was told that it does not come as was promised. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void told(DispatchId id, Instant now) {
    var current = lock(Asked.any(id, Actor.SYSTEM));
    var course = current.course();
    store.update(
        current.with(
            new Course(
                course.state(),
                course.reservedUntil(),
                course.check(),
                course.reason(),
                Optional.of(cut(now)),
                course.way())));
  }

  /** Notes until when what goes out for a case is promised now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void promise(Dispatch current, Instant dueAt) {
    var origin = current.origin();
    var promised =
        new Dispatch.Origin(
            origin.caseId(), origin.resolutionId(), origin.madeAt(), Optional.of(cut(dueAt)));
    store.update(
        new Dispatch(
            current.id(),
            current.number(),
            promised,
            current.piece(),
            current.course(),
            current.photos(),
            current.version() + 1));
  }

  /** Lets a piece go that was held too long; the dispatch when it was. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Dispatch> lapse(DispatchId id, Instant now) {
    var current = store.lock(id).orElseThrow(() -> Problem.notFound("The dispatch"));
    var isHeld = current.state() == DispatchState.RESERVED;
    if (!isHeld
        || current.course().reservedUntil().filter(until -> !until.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    var asked = Asked.any(id, Actor.SYSTEM);
    return Optional.of(move(asked, DispatchStep.of(DispatchMove.LAPSE), false, now));
  }

  /** One dispatch. */
  @Transactional(readOnly = true)
  public Optional<Dispatch> byId(DispatchId id) {
    return store.byId(id);
  }

  /** What goes out for a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Dispatch> ofCase(CaseId caseId) {
    return store.ofCase(caseId);
  }

  /** What has left under this bare number of a carrier and has not arrived, oldest first. */
  @Transactional(readOnly = true)
  public List<Dispatch> onTheWay(String number) {
    return store.onTheWay(number);
  }

  /** What goes out over all cases, what is to leave first; at most {@link DispatchQuery#MOST}. */
  @Transactional(readOnly = true)
  public List<Dispatch> find(DispatchQuery query) {
    return store.find(query);
  }

  /** What waits for this variant, the oldest promise first. */
  @Transactional(readOnly = true)
  public List<Dispatch> waitingFor(String sku) {
    return store.waitingFor(sku);
  }

  /** What happened to a dispatch, oldest first. */
  @Transactional(readOnly = true)
  public List<DispatchEvent> history(DispatchId id) {
    return events.of(id);
  }

  /** What may be asked of a dispatch as it stands. */
  public static List<DispatchMove> allowed(Dispatch dispatch) {
    return DispatchMachine.allowed(dispatch.state());
  }

  private Dispatch lock(Asked asked) {
    var current = store.lock(asked.id()).orElseThrow(() -> Problem.notFound("The dispatch"));
    if (asked.readVersion().orElse(current.version()) != current.version()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The dispatch is not in version %d any more; read it again."
              .formatted(asked.readVersion().orElse(0)));
    }
    return current;
  }

  private Dispatch keep(Dispatch changed, DispatchMove move, Actor by, Instant now) {
    store.update(changed);
    events.insert(changed, move, by, now);
    if (move == DispatchMove.RESERVE) {
      changed.course().reservedUntil().ifPresent(until -> task(HELD_TASK, changed, until));
    }
    // Of what ran short the consumer hears; what has left may carry a remedy out.
    if (changed.state().hasLeft() || changed.state() == DispatchState.SHORT) {
      outbox.add(
          new OutboxTask(
              FOLLOW_TASK,
              changed.origin().caseId().toString(),
              changed.id() + " " + changed.version(),
              "{}",
              now));
    }
    return changed;
  }

  /** The version tells a later date of the same dispatch from this one. */
  private void task(String kind, Dispatch dispatch, Instant due) {
    var subject = dispatch.id().toString();
    outbox.add(new OutboxTask(kind, subject, "version " + dispatch.version(), "{}", due));
  }

  private static Instant cut(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }
}
