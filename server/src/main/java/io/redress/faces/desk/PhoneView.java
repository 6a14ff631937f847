package io.redress.faces.desk;

import java.util.List;

/**
 * Who may be on the line, and what they may be calling about.
 *
 * @param query what the caller said; empty before anything is
 * @param orders orders of others that fit by their numbers or goods
 * @param cases cases that fit
 */
public record PhoneView(
    String query,
    List<CallerView> people,
    List<CallerView.Bought> orders,
    List<CallerView.Matter> cases) {
  /** Before anything is looked for. */
  public static final PhoneView BLANK = new PhoneView("", List.of(), List.of(), List.of());

  public PhoneView {
    people = List.copyOf(people);
    orders = List.copyOf(orders);
    cases = List.copyOf(cases);
  }

  /** Whether nobody and nothing fits what was said. */
  public boolean isNothing() {
    return !query.isEmpty() && people.isEmpty() && orders.isEmpty() && cases.isEmpty();
  }
}
