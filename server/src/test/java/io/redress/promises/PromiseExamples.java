package io.redress.promises;

import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Promises with everything in place, to be changed where a test looks. */
public final class PromiseExamples {
  /** When they are made: a Monday morning in Berlin. */
  public static final Instant MADE = Instant.parse("2026-06-15T06:30:00Z");

  /** When they are due: four days later. */
  public static final Instant DUE = MADE.plus(Duration.ofDays(4));

  private PromiseExamples() {}

  /** A promise to the consumer that is about to be made. */
  public static NewPromise aNewPromise(CaseId caseId, PromiseKind kind) {
    return aNewPromise(caseId, kind, DUE);
  }

  /** A promise to the consumer that is about to be made and runs until {@code due}. */
  public static NewPromise aNewPromise(CaseId caseId, PromiseKind kind, Instant due) {
    return new NewPromise(
        new PromiseId(UUID.randomUUID()),
        caseId,
        kind,
        Party.CONSUMER,
        "team:after-sales",
        "promise-settings",
        due.minus(Duration.between(MADE, DUE)),
        due);
  }

  /** A promise of this kind that stands like this. */
  public static Promise aPromise(PromiseKind kind, PromiseState state) {
    var given = aNewPromise(new CaseId(UUID.randomUUID()), kind).given();
    return new Promise(
        given.id(),
        given.caseId(),
        kind,
        given.toParty(),
        given.owner(),
        state,
        given.basis(),
        given.madeAt(),
        given.atRiskAt(),
        given.dueAt(),
        state.isOpen() ? Optional.empty() : Optional.of(DUE),
        Optional.empty(),
        Optional.empty(),
        3);
  }
}
