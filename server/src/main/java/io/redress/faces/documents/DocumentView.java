package io.redress.faces.documents;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.MoneyView;
import java.util.List;

/**
 * A document as a paper.
 *
 * @param title what it is, with its number
 * @param reference its number
 * @param lede what it says, in one sentence
 * @param facts from whom, for whom, about what
 * @param made what the sum is made of
 * @param taxes the taxes that are in it
 */
public record DocumentView(
    String title,
    String reference,
    String lede,
    List<FactView> facts,
    MoneyView made,
    MoneyView taxes) {
  public DocumentView {
    facts = List.copyOf(facts);
  }
}
