package io.redress.promises;

import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.Optional;

/**
 * A commitment to somebody with a last moment.
 *
 * @param toParty to whom it was given
 * @param owner who sees to it that it is kept; a person or a team
 * @param basis because of what it was given: a clause, a setting, an agreement
 * @param atRiskAt when its owner is warned; equal to {@code dueAt} for a reminder
 * @param dueAt the last moment at which it can be kept
 * @param endedAt empty exactly while it is open
 * @param successor the promise that took its place
 * @param toldAt when {@code toParty} was told that it slips
 * @param version changes with every change; a stale one is refused
 */
public record Promise(
    PromiseId id,
    CaseId caseId,
    PromiseKind kind,
    Party toParty,
    String owner,
    PromiseState state,
    String basis,
    Instant madeAt,
    Instant atRiskAt,
    Instant dueAt,
    Optional<Instant> endedAt,
    Optional<PromiseId> successor,
    Optional<Instant> toldAt,
    int version) {
  public Promise {
    if (state.isOpen() == endedAt.isPresent()) {
      throw new IllegalArgumentException(id + " is " + state + " and ended at " + endedAt);
    }
  }

  /** Whether somebody still relies on it. */
  public boolean isOpen() {
    return state.isOpen();
  }

  /** Whether its last moment has passed. */
  public boolean isOverdueAt(Instant now) {
    return now.isAfter(dueAt);
  }

  /** When something must be done about it next; empty when it has ended. */
  public Optional<Instant> nextActAt() {
    return switch (state) {
      case OPEN -> Optional.of(atRiskAt);
      case AT_RISK -> Optional.of(dueAt);
      case KEPT, RENEGOTIATED, BROKEN, VOID -> Optional.empty();
    };
  }
}
