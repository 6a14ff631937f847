package io.redress.faces.portal;

import io.redress.shared.Money;
import java.util.List;

/**
 * One credit of a person.
 *
 * @param card address that makes a gift card of it; empty when it cannot be one
 * @param code of the gift card that was just made; empty at any other time
 * @param error why it is no gift card; may be empty
 * @param back the page of everything
 */
public record OwnCreditView(
    String heading,
    String left,
    String state,
    List<Entry> entries,
    String card,
    String code,
    String error,
    String back) {
  public OwnCreditView {
    entries = List.copyOf(entries);
  }

  /** One thing that happened to it. */
  public record Entry(String what, String day, Money amount) {}
}
