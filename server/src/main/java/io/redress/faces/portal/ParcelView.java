package io.redress.faces.portal;

import io.redress.faces.papers.LabelView;
import io.redress.faces.shared.CodeDrawing;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import java.util.List;
import java.util.Optional;

/**
 * The consumer's page of one parcel with its papers.
 *
 * @param reference of what it is a part
 * @param heading where it is
 * @param lede what comes next; may be empty
 * @param print everything that is needed; none once nothing is to be printed any more
 * @param each one by one
 * @param label as it looks
 * @param phone the code for whoever has no printer
 * @param box what belongs in it
 * @param steps what is to be done, in order
 * @param pays who pays, and under which number it travels
 * @param customs what customs want
 */
public record ParcelView(
    String reference,
    String heading,
    String lede,
    Optional<LinkView> print,
    List<LinkView> each,
    Optional<LabelView> label,
    CodeDrawing phone,
    String number,
    List<String> box,
    List<String> steps,
    List<FactView> pays,
    String customs,
    LinkView back) {
  public ParcelView {
    each = List.copyOf(each);
    box = List.copyOf(box);
    steps = List.copyOf(steps);
    pays = List.copyOf(pays);
  }
}
