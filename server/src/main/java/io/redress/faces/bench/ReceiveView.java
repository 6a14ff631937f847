package io.redress.faces.bench;

import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PieceView;
import java.util.List;
import java.util.Optional;

/**
 * A box at the bench: scanned, counted, its state.
 *
 * @param entry the id that this form is taken by, once
 * @param code what was read; empty before anything is
 * @param told what is to be said of it
 * @param lines what should be in it; none while nobody knows it
 */
public record ReceiveView(
    String entry, String code, Optional<NoteView> told, List<Line> lines, Fields fields) {
  public ReceiveView {
    lines = List.copyOf(lines);
  }

  /** Whether anything in it is still to be counted. */
  public boolean isToCount() {
    return lines.stream().anyMatch(Line::isAwaited);
  }

  /** Whether something was read that nobody knows. */
  public boolean isUnknown() {
    return !code.isEmpty() && lines.isEmpty();
  }

  /**
   * What should be in the box for one line.
   *
   * @param count how many are said to have come
   * @param choices what can be said with one touch; none where a number is written
   * @param href where it is looked at, once it is here; empty before
   * @param state where it is, when it is not awaited
   */
  public record Line(
      String id,
      PieceView piece,
      String expected,
      String count,
      List<Choice> choices,
      String href,
      String state) {
    public Line {
      choices = List.copyOf(choices);
    }

    /** Whether it can still be noted what came. */
    public boolean isAwaited() {
      return state.isEmpty();
    }
  }

  /** One of the answers with one touch. */
  public record Choice(String value, String label, String chosen) {
    public boolean isChosen() {
      return value.equals(chosen);
    }
  }

  /**
   * What was chosen and written.
   *
   * @param boxes how the box may look
   */
  public record Fields(List<Choice> boxes, String words, String error) {
    public Fields {
      boxes = List.copyOf(boxes);
    }
  }
}
