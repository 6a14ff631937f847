package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import java.util.List;

/**
 * What goes out of the house, and what was about to leave wrong.
 *
 * @param headline how many wait to be packed, in one sentence
 * @param lenses ways to other parts; the current one has no address
 * @param none what is said where there is nothing
 * @param note that only some are listed; empty when all are
 * @param csv address of the list as a file
 */
public record GoingOutView(
    String headline,
    List<LinkView> lenses,
    List<Row> rows,
    String none,
    String note,
    List<Miss> misses,
    String csv) {
  public GoingOutView {
    lenses = List.copyOf(lenses);
    rows = List.copyOf(rows);
    misses = List.copyOf(misses);
  }

  /** One dispatch. */
  public record Row(
      LinkView dispatch, String piece, String sku, String state, String due, String place) {}

  /**
   * One look that said stop.
   *
   * @param when with the way to where it was; without address for an order of the shop
   * @param place where the wrong piece belongs; empty where nobody said so
   */
  public record Miss(LinkView when, String what, String place) {}
}
