package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.shared.Money;
import java.util.List;

/**
 * The documents of the house, the latest first.
 *
 * @param asked the beginning of a number that was asked for; may be empty
 * @param note that only the latest are listed; empty when all are
 * @param csv address of the list as a file
 */
public record DocumentsView(
    String headline, String asked, List<Row> rows, String note, String csv) {
  public DocumentsView {
    rows = List.copyOf(rows);
  }

  /**
   * One document.
   *
   * @param proof number of the proof of arrival; empty for a receipt
   * @param effect its amount with its sign
   */
  public record Row(
      LinkView paper,
      String issued,
      LinkView matter,
      String order,
      String corrects,
      String proof,
      Money effect) {}
}
