package io.redress.cases.figures;

import io.redress.cases.CaseQuery;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which figure of the board is opened.
 *
 * @param slice the part of it that is opened; none for all of it
 * @param after the last matter of the page before; none for the first page
 * @param most matters on a page, 1 to {@value CaseQuery#MOST_ON_PAGE}
 */
public record MatterQuery(
    BoardFigure figure, Period period, Optional<Slice> slice, Optional<UUID> after, int most) {

  /**
   * A stretch of time.
   *
   * @param from not included
   * @param until included
   */
  public record Period(Instant from, Instant until) {
    /** The stretch that ends now. */
    public static Period of(BoardSpan span, Instant now) {
      return new Period(span.before(now), now);
    }
  }

  /** One part of a dimension, by its code, id or name. */
  public record Slice(Dimension by, String of) {}

  public MatterQuery {
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
}
