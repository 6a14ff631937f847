package io.redress.promises;

import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A commitment that is about to be made; it ends within the longest span of its kind.
 *
 * <p>Times are cut to microseconds, as the database keeps them, so that what is read back is what
 * was promised.
 *
 * @param toParty consumer, merchant or brand
 * @param owner who sees to it; never blank
 * @param basis because of what it is given; never blank
 */
public record NewPromise(
    PromiseId id,
    CaseId caseId,
    PromiseKind kind,
    Party toParty,
    String owner,
    String basis,
    Instant madeAt,
    Instant dueAt) {
  private static final int QUARTERS = 4;

  public NewPromise {
    madeAt = madeAt.truncatedTo(ChronoUnit.MICROS);
    dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
    if (toParty == Party.PROVIDER || toParty == Party.NOBODY) {
      throw new IllegalArgumentException("nothing is promised to " + toParty);
    }
    if (owner.isBlank() || basis.isBlank()) {
      throw new IllegalArgumentException("a promise needs an owner and a basis: " + id);
    }
    if (dueAt.isBefore(madeAt)) {
      throw new IllegalArgumentException("due at " + dueAt + " before it is made at " + madeAt);
    }
    if (dueAt.isAfter(madeAt.plus(kind.maxSpan()))) {
      throw new IllegalArgumentException(
          "%s made at %s may be due %s later at most, not at %s"
              .formatted(kind, madeAt, kind.maxSpan(), dueAt));
    }
  }

  /** When three quarters of its time are gone; the last moment itself for a reminder. */
  public Instant atRiskAt() {
    if (kind.isReminder()) {
      return dueAt;
    }
    var quarter = Duration.between(madeAt, dueAt).dividedBy(QUARTERS);
    return dueAt.minus(quarter).truncatedTo(ChronoUnit.MICROS);
  }

  /** The promise as it is given. */
  public Promise given() {
    return new Promise(
        id,
        caseId,
        kind,
        toParty,
        owner,
        PromiseState.OPEN,
        basis,
        madeAt,
        atRiskAt(),
        dueAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
