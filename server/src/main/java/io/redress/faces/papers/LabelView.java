package io.redress.faces.papers;

import io.redress.faces.shared.CodeDrawing;
import java.util.List;
import java.util.Optional;

/**
 * What is glued onto the box.
 *
 * @param carrier code of the carrier; may be empty
 * @param bars the number as Code 128; none when it cannot be written so
 * @param number as people read it, in groups
 * @param square the number of the parcel for the bench
 * @param parcel number of the parcel
 * @param facts weight, pieces, our reference
 */
public record LabelView(
    String carrier,
    SideView from,
    SideView to,
    Optional<BarsView> bars,
    String number,
    CodeDrawing square,
    String parcel,
    List<TermFact> facts) {
  public LabelView {
    facts = List.copyOf(facts);
  }

  /**
   * Bars of a width that scanners read.
   *
   * @param widthMillimetres with the quiet zones
   */
  public record BarsView(CodeDrawing drawing, double widthMillimetres) {}
}
