package io.redress.faces.papers;

import java.util.List;

/**
 * A declaration for customs: form CN 22 or CN 23.
 *
 * @param form its name
 * @param title customs declaration
 * @param open that customs may open the parcel
 * @param number of the item, as its carrier or the house calls it
 * @param facts what else is known: references, exports, why it comes back
 * @param statement what the sender signs
 * @param signature where the sender signs
 */
public record CustomsView(
    String form,
    Term title,
    Term open,
    String number,
    SideView from,
    SideView to,
    List<Box> boxes,
    DeclaredView declared,
    List<TermFact> facts,
    Term statement,
    Term signature) {
  public CustomsView {
    boxes = List.copyOf(boxes);
    facts = List.copyOf(facts);
  }

  /** A category that is ticked, or not. */
  public record Box(Term label, boolean isTicked) {}
}
