package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PictureView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * Orders, newest first, or those that were found.
 *
 * @param query what was looked for; may be empty
 * @param total how many there are in all
 */
public record OrdersView(String query, long total, List<Row> rows, Optional<LinkView> more) {
  public OrdersView {
    rows = List.copyOf(rows);
  }

  /**
   * One order.
   *
   * @param what the pieces in a few words
   * @param from place and language of the buyer; may be empty
   * @param where where the goods are
   * @param cases its cases
   * @param note what was given back; may be empty
   */
  public record Row(
      String href,
      String number,
      PictureView picture,
      String what,
      String buyer,
      String from,
      String where,
      List<LinkView> cases,
      Money paid,
      String note) {
    public Row {
      cases = List.copyOf(cases);
    }
  }
}
