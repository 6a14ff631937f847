package io.redress.faces.packages;

import io.redress.faces.shared.FactView;
import java.util.List;

/**
 * A request to a brand as a paper.
 *
 * @param question our words in lines; none while they are not written
 * @param ask what we ask the brand to agree to, and until when; none while nothing is asked
 * @param piece its name with what it is known by
 * @param more that there are more photos in the ZIP; empty when there are none
 * @param papers those that go with it, in the order of the ZIP
 */
public record PackageView(
    String title,
    String reference,
    String lede,
    List<String> question,
    List<FactView> ask,
    String piece,
    List<FactView> facts,
    List<Photo> photos,
    String more,
    List<FactView> papers) {
  public PackageView {
    question = List.copyOf(question);
    ask = List.copyOf(ask);
    facts = List.copyOf(facts);
    photos = List.copyOf(photos);
    papers = List.copyOf(papers);
  }

  /**
   * A photo on the paper.
   *
   * @param key by which the paper names it
   * @param widthMillimetres how wide it is printed
   * @param heightMillimetres how high
   */
  public record Photo(String key, String label, int widthMillimetres, int heightMillimetres) {}
}
