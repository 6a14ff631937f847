package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * One credit, with all that happened to it.
 *
 * @param laws which clauses of law count for it
 * @param inCash paying what is left in cash; empty when no law gives that, or not by this person
 * @param payOut paying it as money after all; empty when it cannot be, or not by this person
 */
public record CreditView(
    String headline,
    LinkView matter,
    List<FactView> facts,
    List<Entry> entries,
    List<CreditLawView> laws,
    Optional<ActionView> inCash,
    Optional<ActionView> payOut,
    Optional<NoteView> note) {
  public CreditView {
    facts = List.copyOf(facts);
    entries = List.copyOf(entries);
    laws = List.copyOf(laws);
  }

  /**
   * One thing that happened.
   *
   * @param order the order of the shop; may be empty
   */
  public record Entry(String what, String moment, String order, String who, Money amount) {}
}
