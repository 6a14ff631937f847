package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.orders.Order;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.shared.Money;

/** Opens {@link RemedyAmounts} to stories of other packages. */
public final class RemedySums {
  private RemedySums() {}

  /** What a remedy comes to. */
  public static Money of(Order order, CaseLine line, Decision decision, Entitlement entitlement) {
    return new RemedyAmounts(order, line, decision).of(entitlement);
  }

  /** What was paid for the pieces of a line. */
  public static Money price(Order order, CaseLine line) {
    return RemedyAmounts.price(order, line);
  }
}
