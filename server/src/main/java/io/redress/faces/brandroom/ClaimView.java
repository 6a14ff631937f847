package io.redress.faces.brandroom;

import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import java.time.LocalDate;
import java.util.List;

/**
 * What a brand is asked to bear.
 *
 * @param reference the number of the claim, in a sentence
 * @param lede the sum and the piece, in one sentence
 * @param sides what it says, under headings
 * @param compared that it blames nobody; empty for claims that do not compare
 */
public record ClaimView(
    String brand,
    String reference,
    String lede,
    List<FactView> facts,
    List<FactView> sides,
    String compared,
    EvidenceView evidence,
    LocalDate linkEnds) {
  public ClaimView {
    facts = List.copyOf(facts);
    sides = List.copyOf(sides);
  }
}
