package io.redress.faces.papers;

import io.redress.faces.shared.CodeDrawing;
import io.redress.faces.shared.FactView;
import java.util.List;

/**
 * What lies in the box.
 *
 * @param lede what it is for, in a sentence
 * @param square the number of the parcel
 * @param parcel number of the parcel
 * @param pieces what should be in the box; the note says of which order
 * @param enclose what else belongs in it
 * @param steps what is to be done, each with its number
 */
public record SlipView(
    String lede,
    CodeDrawing square,
    String parcel,
    List<FactView> facts,
    List<FactView> pieces,
    List<String> enclose,
    List<FactView> steps) {
  public SlipView {
    facts = List.copyOf(facts);
    pieces = List.copyOf(pieces);
    enclose = List.copyOf(enclose);
    steps = List.copyOf(steps);
  }
}
