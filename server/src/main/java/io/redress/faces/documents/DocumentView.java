package io.redress.faces.documents;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.MoneyView;
import java.util.List;
import java.util.Optional;

/**
 * A document as a paper.
 *
 * @param title what it is, with its number
 * @param reference its number
 * @param lede what it says, in one sentence
 * @param facts from whom, for whom, about what
 * @param made what the sum is made of
 * @param taxes the taxes that are in it
 * @param settled what the piece of an exchange was settled with; on a receipt only
 */
public record DocumentView(
    String title,
    String reference,
    String lede,
    List<FactView> facts,
    MoneyView made,
    MoneyView taxes,
    Optional<MoneyView> settled) {
  public DocumentView {
    facts = List.copyOf(facts);
  }
}
