package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import java.util.List;

/**
 * The brands of the house: who looks after each, and what is near its limit.
 *
 * @param questions where the questions to brands are; empty for who asks none
 */
public record BrandsView(String headline, List<Row> rows, String questions) {
  public BrandsView {
    rows = List.copyOf(rows);
  }

  /**
   * One brand.
   *
   * @param keeper who looks after it
   * @param contacts how many can be asked
   * @param accounts how we may buy
   * @param standing what is near its limit, or that nothing is
   * @param isNear whether somebody should look
   */
  public record Row(
      LinkView brand,
      String keeper,
      String contacts,
      String accounts,
      String standing,
      boolean isNear) {}
}
