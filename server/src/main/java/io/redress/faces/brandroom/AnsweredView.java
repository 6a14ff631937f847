package io.redress.faces.brandroom;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MessageView;
import java.util.List;
import java.util.Optional;

/**
 * The page after an answer: thanks, and what we do now.
 *
 * @param heading thanks, where there is something to thank for
 * @param sentence what was answered, as the house understood it, or why nothing is needed any more
 * @param next what we do now, in a sentence or two; may be empty
 * @param before what the brand said to it before
 * @param pages what else this reader was asked
 * @param untaken what was sent although nothing is taken any more; mostly empty
 */
public record AnsweredView(
    String brand,
    String reference,
    String heading,
    String sentence,
    String words,
    String next,
    List<MessageView> before,
    List<LinkView> pages,
    Optional<Untaken> untaken) {
  public AnsweredView {
    before = List.copyOf(before);
    pages = List.copyOf(pages);
  }

  /**
   * An answer that came when none was taken any more.
   *
   * @param why so, in a sentence
   * @param words as they were written, for who wants to keep them; may be empty
   */
  public record Untaken(String why, String words) {}
}
