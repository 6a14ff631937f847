package io.redress.imports.web;

import io.redress.imports.UndoResult.Obstacle;
import io.redress.shared.Violation;

/** Says what stands in the way of undoing an import. */
final class Obstacles {
  private Obstacles() {}

  static Violation told(Obstacle obstacle) {
    var order = obstacle.orderNumber();
    return switch (obstacle.reason()) {
      case NOT_DONE ->
          new Violation("import", "", "has not ended or is undone", "Wait until it is done.");
      case OPENED_CASES ->
          new Violation(
              "import", "", "opened cases that people were told of", "Withdraw the cases.");
      case NOTED_PRODUCTS ->
          new Violation(
              "import",
              "",
              "noted products that others know too",
              "Send the products as they should be.");
      case HAS_CASES ->
          new Violation(
              "order",
              order,
              "has the cases " + String.join(", ", obstacle.cases()),
              "Correct the order by sending it again.");
      case CHANGED_SINCE ->
          new Violation(
              "order",
              order,
              "came in again since with other content",
              "Correct the order by sending it again.");
      case CHANGED_BY_RUN ->
          new Violation(
              "order",
              order,
              "was there before and was changed",
              "Correct the order by sending it again.");
      case PAID_BACK ->
          new Violation(
              "order",
              order,
              "was paid back from its payment",
              "Correct the order by sending it again.");
    };
  }
}
