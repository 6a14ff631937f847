package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import java.util.List;

/** What waits for a second person, what was asked first on top. */
public record GoodwillWaitingView(List<Item> items) {
  public GoodwillWaitingView {
    items = List.copyOf(items);
  }

  /**
   * One thing that waits.
   *
   * @param number of the case
   * @param href where it is answered
   * @param mine whether it is for the reader to answer, in words
   */
  public record Item(String number, String title, List<FactView> facts, String href, String mine) {
    public Item {
      facts = List.copyOf(facts);
    }
  }
}
