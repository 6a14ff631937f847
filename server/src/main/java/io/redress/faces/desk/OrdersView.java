package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PictureView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * Orders, the latest first: all, or those that were looked for.
 *
 * @param look what is looked for
 * @param ofHouse how many there are in all
 * @param found how many were found, on all pages together
 * @param tabs other views of what was found, with their counts
 * @param turns ways to the pages before and after this one
 * @param bringIn where orders are brought in from a file; empty for who may not
 */
public record OrdersView(
    Look look,
    long ofHouse,
    long found,
    Tabs tabs,
    List<Row> rows,
    Turns turns,
    Optional<LinkView> bringIn) {
  public OrdersView {
    rows = List.copyOf(rows);
  }

  /**
   * What is looked for.
   *
   * @param words may be empty
   * @param view code of the view, sent along by the form; empty for all
   * @param anew where nothing is looked for
   */
  public record Look(String words, FieldView from, FieldView until, String view, String anew) {
    /** Whether anything is looked for at all. */
    public boolean isNarrow() {
      return !words.isEmpty() || !from.value().isEmpty() || !until.value().isEmpty();
    }
  }

  /** Views with their counts, and the address of the one that is shown. */
  public record Tabs(List<QueueView.Tab> tabs, String current) {
    public Tabs {
      tabs = List.copyOf(tabs);
    }
  }

  /** The pages before and after. */
  public record Turns(Optional<LinkView> newer, Optional<LinkView> older) {
    /** Whether there is more than this page. */
    public boolean isAny() {
      return newer.isPresent() || older.isPresent();
    }
  }

  /**
   * One order.
   *
   * @param what the pieces in a few words
   * @param from country and language of the buyer
   * @param placed when it was bought
   * @param where where the goods are
   * @param cases its cases, each with where it stands
   * @param note what was given back; may be empty
   */
  public record Row(
      String href,
      String number,
      PictureView picture,
      String what,
      String buyer,
      String from,
      String placed,
      String where,
      List<Matter> cases,
      Money paid,
      String note) {
    public Row {
      cases = List.copyOf(cases);
    }
  }

  /** A case of the order and where it stands. */
  public record Matter(LinkView link, String status) {}
}
