package io.redress.money.recovery;

import io.redress.money.ledger.Ledger;
import io.redress.money.ledger.Posting;
import io.redress.money.ledger.Posting.Booking;
import io.redress.money.recovery.Recovery.Course;
import io.redress.money.recovery.Recovery.Matter;
import io.redress.money.recovery.domain.RecoveryRules;
import io.redress.money.recovery.domain.RecoveryRules.Sides;
import io.redress.money.recovery.store.RecoveryEventStore;
import io.redress.money.recovery.store.RecoveryEventStore.Written;
import io.redress.money.recovery.store.RecoveryStore;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.PostingId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RecoveryId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims against those who owe the merchant in scope: made, moved until they end, booked.
 *
 * <p>Whatever changes a claim locks it first, reads it again, decides and writes. The same answer
 * or payment by its reference is taken once. Each date that a claim waits for is a task of the
 * outbox, which says when it has passed.
 */
@Service
public class Recoveries {
  /** The kind of task that looks whether a date has passed; its subject is the claim. */
  public static final String DUE_TASK = "recovery.due";

  private final RecoveryStore store;
  private final RecoveryEventStore events;
  private final Ledger ledger;
  private final Outbox outbox;
  private final NewIds ids;

  Recoveries(
      RecoveryStore store, RecoveryEventStore events, Ledger ledger, Outbox outbox, NewIds ids) {
    this.store = store;
    this.events = events;
    this.ledger = ledger;
    this.outbox = outbox;
    this.ids = ids;
  }

  /**
   * Keeps a claim as a draft; refused with {@code recovery_more_than_cost} when all claims of the
   * case would come to more than it cost.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Recovery make(NewRecovery wanted, Actor by, Instant now) {
    var at = cut(now);
    var recovery =
        new Recovery(
            wanted.id(),
            wanted.number(),
            new Matter(wanted.caseId(), wanted.line(), wanted.ground()),
            wanted.debtor(),
            wanted.words(),
            RecoveryFigures.claiming(wanted.claimed()),
            new Course(
                RecoveryState.DRAFT,
                by,
                at,
                Optional.empty(),
                Optional.empty(),
                RecoveryRules.due(RecoveryState.DRAFT, Optional.empty(), at),
                Optional.empty(),
                Optional.empty()),
            1);
    store.insert(recovery);
    await(recovery);
    return recovery;
  }

  /**
   * Moves a claim on; what was done before with the same reference changes nothing.
   *
   * @param readVersion the version that was read before; empty when any will do
   * @throws Problem PRECONDITION_FAILED when it was changed since; CONFLICT when the reference was
   *     used for another sum
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Recovery move(
      RecoveryId id, RecoveryStep step, OptionalInt readVersion, Actor by, Instant now) {
    var current = store.lock(id).orElseThrow(() -> Problem.notFound("The claim"));
    if (isDone(current, step)) {
      return current;
    }
    if (readVersion.orElse(current.version()) != current.version()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The claim is not in version %d any more; read it again."
              .formatted(readVersion.orElse(0)));
    }
    var at = cut(now);
    var moved = RecoveryRules.apply(current, step, sides(current), by, at);
    store.update(moved.next());
    var eventId = ids.next();
    events.insert(new Written(eventId, moved.next(), step, by, at));
    moved
        .booked()
        .ifPresent(
            booked ->
                ledger.post(
                    Posting.ofRecovery(
                        new PostingId(ids.next()),
                        id,
                        current.matter().caseId(),
                        new Booking(booked.kind(), eventId, booked.amount()),
                        at)));
    await(moved.next());
    return moved.next();
  }

  /**
   * Notes that the date of a claim has passed, if it has; the claim when it has, for somebody to be
   * told.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Recovery> pass(RecoveryId id, Instant now) {
    var current = store.lock(id).orElseThrow(() -> Problem.notFound("The claim"));
    if (current.course().nextAt().filter(due -> !due.isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    var step = RecoveryStep.of(RecoveryMove.LET_PASS);
    return Optional.of(move(id, step, OptionalInt.empty(), Actor.SYSTEM, now));
  }

  /**
   * Shows a file of the case with a claim; of a draft, also as something else. What the debtor has
   * seen stays as it was: refused with {@code recovery_was_shown}.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void show(RecoveryId id, Exhibit exhibit, Actor by, Instant now) {
    var current = store.lock(id).orElseThrow(() -> Problem.notFound("The claim"));
    requireLive(current);
    var shown = shown(id, exhibit);
    if (shown.filter(exhibit::equals).isPresent()) {
      return;
    }
    requireUnsent(current, shown);
    events.show(current, exhibit, by, cut(now));
  }

  /** Shows a file no more, while nobody has seen it: see {@link #show}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hide(RecoveryId id, Exhibit exhibit) {
    var current = store.lock(id).orElseThrow(() -> Problem.notFound("The claim"));
    requireLive(current);
    requireUnsent(current, shown(id, exhibit));
    events.hide(current, exhibit.evidenceId());
  }

  /** One claim. */
  @Transactional(readOnly = true)
  public Optional<Recovery> byId(RecoveryId id) {
    return store.byId(id);
  }

  /** The claims of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<Recovery> ofCase(CaseId caseId) {
    return store.ofCase(caseId);
  }

  /** Claims over all cases, what is due first; at most {@link RecoveryQuery#MOST}. */
  @Transactional(readOnly = true)
  public List<Recovery> find(RecoveryQuery query) {
    return store.find(query);
  }

  /** What every debtor owes, in each currency. */
  @Transactional(readOnly = true)
  public List<DebtorBalance> balances(Instant now) {
    return store.balances(now);
  }

  /** What happened to a claim, oldest first. */
  @Transactional(readOnly = true)
  public List<RecoveryEvent> history(RecoveryId id) {
    return events.of(id);
  }

  /** The files that are shown with a claim. */
  @Transactional(readOnly = true)
  public List<Exhibit> exhibits(RecoveryId id) {
    return events.exhibits(id);
  }

  private Optional<Exhibit> shown(RecoveryId id, Exhibit exhibit) {
    return events.exhibits(id).stream()
        .filter(each -> each.evidenceId().equals(exhibit.evidenceId()))
        .findFirst();
  }

  private static void requireUnsent(Recovery current, Optional<Exhibit> shown) {
    if (shown.isPresent() && current.state() != RecoveryState.DRAFT) {
      throw new RefusedException(Refusal.of("recovery_was_shown"));
    }
  }

  private static void requireLive(Recovery current) {
    if (current.state().isEnded()) {
      throw Problem.of(ProblemCode.CONFLICT, "The claim has ended; its files stay as they are.");
    }
  }

  /** Whether this was taken before; with another sum it is a mistake of whoever sent it. */
  private boolean isDone(Recovery current, RecoveryStep step) {
    var before = events.withReference(current.id(), step.move(), step.reference());
    if (before.isEmpty()) {
      return false;
    }
    if (!before.get().amount().equals(step.amount())) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          "Reference %s was recorded with another sum.".formatted(step.reference()));
    }
    return true;
  }

  private Sides sides(Recovery current) {
    var shown = events.exhibits(current.id());
    var sent =
        !current.words().sent().isEmpty()
            || shown.stream().anyMatch(each -> each.side() == Exhibit.Side.SENT);
    var found =
        !current.words().found().isEmpty()
            || shown.stream().anyMatch(each -> each.side() == Exhibit.Side.FOUND);
    return sent && found ? Sides.SHOWN : Sides.MISSING;
  }

  /** The version tells a later date of the same claim from this one. */
  private void await(Recovery recovery) {
    recovery
        .course()
        .nextAt()
        .ifPresent(
            due ->
                outbox.add(
                    new OutboxTask(
                        DUE_TASK,
                        recovery.id().toString(),
                        "version " + recovery.version(),
                        "{}",
                        due)));
  }

  private static Instant cut(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }
}
