package io.redress.cases;

import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.Optional;

/**
 * Which cases are looked for, and where to go on.
 *
 * @param after the id of the last case of the page before; none for the first page
 * @param most rows on a page, 1 to {@value #MOST_ON_PAGE}
 */
public record CaseQuery(
    Scope scope,
    Optional<OrderId> order,
    Optional<ConsumerId> consumer,
    Optional<String> after,
    int most) {
  /** Most rows on one page. */
  public static final int MOST_ON_PAGE = 200;

  /** Which cases. */
  public enum Scope {
    OPEN,
    CLOSED,
    ALL
  }

  public CaseQuery {
    if (most < 1 || most > MOST_ON_PAGE) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "limit", String.valueOf(most), "is out of bounds", "Use 1 to " + MOST_ON_PAGE + "."));
    }
  }

  /** The open cases, the one whose promise falls due first on top. */
  public static CaseQuery queue(int most) {
    return new CaseQuery(Scope.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), most);
  }

  /** All cases of a consumer. */
  public static CaseQuery of(ConsumerId consumer) {
    return new CaseQuery(
        Scope.ALL, Optional.empty(), Optional.of(consumer), Optional.empty(), MOST_ON_PAGE);
  }

  /** All cases about an order. */
  public static CaseQuery of(OrderId order) {
    return new CaseQuery(
        Scope.ALL, Optional.of(order), Optional.empty(), Optional.empty(), MOST_ON_PAGE);
  }
}
