package io.redress.cases.lists;

import io.redress.cases.CaseStatus;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of orders, the latest first.
 *
 * @param newer the order that a page of later ones begins after; empty on the first page
 * @param older the order that a page of earlier ones begins after; empty on the last page
 */
public record OrderListing(
    List<Row> rows, Counts counts, Optional<OrderId> newer, Optional<OrderId> older) {
  public OrderListing {
    rows = List.copyOf(rows);
  }

  /**
   * How many orders were found.
   *
   * @param ofHouse all orders of the merchant, whatever is looked for
   * @param found those that are looked for, through all lenses together
   */
  public record Counts(long ofHouse, long found, long openCase, long notDelivered) {
    /** How many of the found ones a lens shows. */
    public long through(OrderQuery.Lens lens) {
      return switch (lens) {
        case ALL -> found;
        case OPEN_CASE -> openCase;
        case NOT_DELIVERED -> notDelivered;
        case DELIVERED -> found - notDelivered;
      };
    }
  }

  /**
   * One order.
   *
   * @param givenBack what was given back or is on its way
   */
  public record Row(
      OrderId id,
      String number,
      Instant placedAt,
      Buyer buyer,
      Goods goods,
      Money paid,
      Money givenBack,
      List<CaseMark> cases) {
    public Row {
      cases = List.copyOf(cases);
    }
  }

  /** Who bought. */
  public record Buyer(String name, String country, String language) {}

  /**
   * What was bought.
   *
   * @param title of the first line
   * @param lines how many kinds of goods
   * @param deliveredAt when the last of it was handed over; empty while some of it is awaited
   */
  public record Goods(String title, String category, int lines, Optional<Instant> deliveredAt) {}

  /** A case of the order. */
  public record CaseMark(CaseId id, String number, CaseStatus status) {}
}
