package io.redress.cases.lists;

import io.redress.cases.CaseQuery;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the queue is looked at.
 *
 * @param owner who looks; {@link Lens#MINE} shows what this person holds
 * @param now the moment of looking; what was due before it is late
 * @param after the last case of the page before; none for the first page
 * @param filter narrows the lens down
 * @param most cases on a page, 1 to {@value CaseQuery#MOST_ON_PAGE}
 */
public record QueueQuery(
    Lens lens, String owner, Instant now, Optional<CaseId> after, QueueFilter filter, int most) {
  /** Which of the open cases are shown. */
  public enum Lens {
    ALL,
    /** Held by who looks. */
    MINE,
    /** The brand is awaited. */
    BRAND,
    /** Their promise has passed. */
    LATE,
    /** Money is owed or on its way. */
    MONEY
  }

  public QueueQuery {
    if (most < 1 || most > CaseQuery.MOST_ON_PAGE) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "limit",
              String.valueOf(most),
              "is out of bounds",
              "Use 1 to " + CaseQuery.MOST_ON_PAGE + "."));
    }
  }

  /** All that a lens shows. */
  public QueueQuery(Lens lens, String owner, Instant now, Optional<CaseId> after, int most) {
    this(lens, owner, now, after, QueueFilter.NONE, most);
  }

  /** The page that begins after this case. */
  public QueueQuery beginningAfter(CaseId last) {
    return new QueueQuery(lens, owner, now, Optional.of(last), filter, most);
  }
}
