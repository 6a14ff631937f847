package io.redress.imports;

import java.util.List;

/** Whether what a run had made could be taken out again. */
public sealed interface UndoResult {
  /**
   * It was, or it would be: these many orders, with their payments booked back.
   *
   * @param run as it stands after it
   */
  record Undone(ImportRun run, int orders) implements UndoResult {}

  /** It cannot be, and nothing changed. */
  record Refused(List<Obstacle> obstacles) implements UndoResult {
    public Refused {
      obstacles = List.copyOf(obstacles);
    }
  }

  /**
   * What stands in the way.
   *
   * @param orderNumber the order it is about; empty when it is about the whole run
   * @param cases numbers of the cases that depend on the order
   */
  record Obstacle(Reason reason, String orderNumber, List<String> cases) {
    public Obstacle {
      cases = List.copyOf(cases);
    }
  }

  /** Why something cannot be taken out again. */
  enum Reason {
    /** The run has not ended, or was undone before. */
    NOT_DONE,
    /** It opened cases: somebody was told of them. */
    OPENED_CASES,
    /** It noted products, which other orders and files know too. */
    NOTED_PRODUCTS,
    /** There is a case about the order. */
    HAS_CASES,
    /** The order has come in again since with other content. */
    CHANGED_SINCE,
    /** The run changed an order that was there before. */
    CHANGED_BY_RUN,
    /** Money was paid back from a payment of the order. */
    PAID_BACK
  }
}
