package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * What is handed over when shifts end.
 *
 * @param left what was left for whoever reads this
 * @param back address of the page of all
 */
public record HandOverView(
    String title, Optional<NoteView> note, List<Section> sections, List<Left> left, String back) {
  public HandOverView {
    sections = List.copyOf(sections);
    left = List.copyOf(left);
  }

  /**
   * What one person hands to another.
   *
   * @param title when, and who to whom
   */
  public record Section(String title, List<Piece> pieces) {
    public Section {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * One case.
   *
   * @param what the note, or what falls due when
   * @param state whether the note is written, in words
   * @param form where it is written
   */
  public record Piece(
      LinkView matter,
      String what,
      String state,
      boolean isMissing,
      String form,
      FieldView words) {}

  /** Words that were left. */
  public record Left(LinkView matter, String words, String by) {}
}
