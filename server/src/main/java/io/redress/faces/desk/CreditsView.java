package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.shared.Money;
import java.util.List;

/**
 * What the house owes as credit, and the credits, the latest first.
 *
 * @param asked what was looked for; may be empty
 * @param note that only the latest are listed; empty when all are
 * @param csv address of the list as a file
 */
public record CreditsView(
    String headline, List<OfCurrency> owed, String asked, List<Row> rows, String note, String csv) {
  public CreditsView {
    owed = List.copyOf(owed);
    rows = List.copyOf(rows);
  }

  /** What is owed in one currency. */
  public record OfCurrency(String label, List<Heap> heaps, Money total) {
    public OfCurrency {
      heaps = List.copyOf(heaps);
    }
  }

  /** What is owed that ends at about one time. */
  public record Heap(String end, long count, Money sum) {}

  /**
   * One credit.
   *
   * @param credit the day it was given, leading to its page
   * @param state how it stands, and that it is a gift card
   * @param end its last day, or that it has none
   */
  public record Row(
      LinkView credit,
      String person,
      LinkView matter,
      String state,
      String end,
      Money issued,
      Money left) {}
}
