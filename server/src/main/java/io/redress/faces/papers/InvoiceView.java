package io.redress.faces.papers;

import java.util.List;

/**
 * An invoice for goods that go back, made for customs alone.
 *
 * @param lede that nothing is to be paid on it
 * @param facts number, day, why the goods go back, with which sale they left
 * @param statement what the sender signs
 * @param signature where the sender signs
 */
public record InvoiceView(
    Term title,
    Term lede,
    SideView from,
    SideView to,
    List<TermFact> facts,
    DeclaredView declared,
    Term statement,
    Term signature) {
  public InvoiceView {
    facts = List.copyOf(facts);
  }
}
