package io.redress.cases.lists;

import io.redress.shared.OrderId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Optional;

/**
 * Which orders are looked for, and where in the list.
 *
 * @param words part of an order number, e-mail address, name, article number or title; may be empty
 * @param most orders on a page, 1 to {@value #MOST_ON_PAGE}
 */
public record OrderQuery(String words, Lens lens, Span placed, Turn turn, int most) {
  /** Most orders on one page. */
  public static final int MOST_ON_PAGE = 100;

  /** Most characters that are looked for; what is beyond them is left out. */
  public static final int MOST_WORDS = 200;

  /** Which of the found orders are shown. */
  public enum Lens {
    ALL,
    OPEN_CASE,
    NOT_DELIVERED,
    DELIVERED
  }

  /** When they were placed: from the first instant on, before the second. */
  public record Span(Optional<Instant> from, Optional<Instant> before) {
    /** Whenever. */
    public static final Span ALWAYS = new Span(Optional.empty(), Optional.empty());
  }

  /** Where a page begins. */
  public sealed interface Turn {
    /** At the latest order. */
    record First() implements Turn {}

    /** With the order placed before this one. */
    record Older(OrderId than) implements Turn {}

    /** So that it ends with the order placed after this one. */
    record Newer(OrderId than) implements Turn {}
  }

  public OrderQuery {
    if (most < 1 || most > MOST_ON_PAGE) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "limit", String.valueOf(most), "is out of bounds", "Use 1 to " + MOST_ON_PAGE + "."));
    }
    var kept = words.strip();
    words = kept.substring(0, Math.min(kept.length(), MOST_WORDS));
  }
}
