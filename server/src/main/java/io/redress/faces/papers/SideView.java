package io.redress.faces.papers;

import java.util.List;

/**
 * One end of the way of a parcel.
 *
 * @param heading whether it is from there or to there
 * @param lines of the address in the order of its country
 * @param country in English capitals, as the posts between countries read it; may be empty
 */
public record SideView(Term heading, List<String> lines, String country) {
  public SideView {
    lines = List.copyOf(lines);
  }
}
