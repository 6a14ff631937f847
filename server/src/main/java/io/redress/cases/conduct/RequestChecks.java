package io.redress.cases.conduct;

import io.redress.cases.OpenCase;
import io.redress.orders.Order;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Checks a request for what can never be right; everything wrong is told at once. */
final class RequestChecks {
  private RequestChecks() {}

  static void check(OpenCase request, Order order) {
    var violations = new ArrayList<Violation>();
    if (request.lines().isEmpty()) {
      violations.add(
          new Violation("lines", "none", "is empty", "Name at least one line of the order."));
    }
    if (request.words().length() > OpenCase.MOST_WORDS) {
      violations.add(
          new Violation(
              "words",
              request.words().length() + " characters",
              "is too long",
              "Use at most " + OpenCase.MOST_WORDS + " characters."));
    }
    lines(request, violations);
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, List.copyOf(violations));
    }
    for (var line : request.lines()) {
      if (order.line(line.orderLineId()).isEmpty()) {
        throw new RefusedException(Refusal.of("not_bought", "line", line.orderLineId().toString()));
      }
    }
  }

  private static void lines(OpenCase request, List<Violation> violations) {
    var seen = new HashSet<OrderLineId>();
    for (var i = 0; i < request.lines().size(); i++) {
      var line = request.lines().get(i);
      if (line.quantity().isNone()) {
        violations.add(
            new Violation(
                "lines[%d].quantity".formatted(i), "0", "is nothing", "Ask for 1 or more."));
      }
      if (!seen.add(line.orderLineId())) {
        violations.add(
            new Violation(
                "lines[%d].orderLineId".formatted(i),
                line.orderLineId().toString(),
                "stands twice",
                "Name each line once and add the quantities."));
      }
    }
  }
}
