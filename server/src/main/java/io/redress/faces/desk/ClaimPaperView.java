package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import java.util.List;

/**
 * A claim as a paper for whoever has no address here: a carrier or a supplier.
 *
 * @param reference its number
 * @param lede the sum and the piece, in one sentence
 * @param facts from whom, against whom, why
 * @param sides what it says, under headings
 * @param compared that it blames nobody; empty for claims that do not compare
 * @param files how many pictures and papers go with it; empty for none
 */
public record ClaimPaperView(
    String title,
    String reference,
    String lede,
    List<FactView> facts,
    List<FactView> sides,
    String compared,
    String files) {
  public ClaimPaperView {
    facts = List.copyOf(facts);
    sides = List.copyOf(sides);
  }
}
