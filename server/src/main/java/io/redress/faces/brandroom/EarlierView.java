package io.redress.faces.brandroom;

import java.time.Instant;
import java.util.List;

/**
 * What a brand's contact was asked before.
 *
 * @param back address of the request they came from
 */
public record EarlierView(String brand, List<Row> rows, String back) {
  public EarlierView {
    rows = List.copyOf(rows);
  }

  /**
   * One earlier request.
   *
   * @param number as it stood in the letter
   * @param question the one question, as a heading
   * @param words what we wrote; may be empty
   * @param standing what was answered, as a sentence
   * @param answer the brand's own words; may be empty
   * @param by who answered; may be empty
   */
  public record Row(
      String number,
      Instant at,
      String question,
      String words,
      String standing,
      String answer,
      String by) {}
}
