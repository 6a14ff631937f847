package io.redress.faces.brandroom;

import io.redress.faces.shared.LinkView;
import java.util.List;

/**
 * The page after an answer: thanks, and what we do now.
 *
 * @param sentence what was answered, as the house understood it
 * @param next what we do now, in a sentence or two; may be empty
 * @param pages what else this reader was asked
 */
public record AnsweredView(
    String brand,
    String reference,
    String sentence,
    String words,
    String next,
    List<LinkView> pages) {
  public AnsweredView {
    pages = List.copyOf(pages);
  }
}
