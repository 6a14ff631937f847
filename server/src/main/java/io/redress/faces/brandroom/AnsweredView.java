package io.redress.faces.brandroom;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.ThreadView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page after an answer: thanks, and what we do now.
 *
 * @param sentence what was answered, as the house understood it
 * @param undo where the answer is taken back, while it can be
 * @param undoUntil until when
 * @param pages what else this reader was asked
 */
public record AnsweredView(
    String brand,
    String reference,
    String sentence,
    String words,
    ThreadView next,
    Optional<LinkView> undo,
    Optional<Instant> undoUntil,
    List<LinkView> pages) {
  public AnsweredView {
    pages = List.copyOf(pages);
  }
}
