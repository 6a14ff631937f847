package io.redress.faces.bench;

import io.redress.faces.bench.LookView.Photos;
import io.redress.faces.bench.ReceiveView.Choice;
import io.redress.faces.shared.NoteView;
import java.util.List;

/**
 * What one person saw, for a second one.
 *
 * @param seen what was seen, when and by whom
 * @param words of whoever saw it; may be empty
 * @param answers what a second person can say; none for whoever saw it first, and when it was said
 * @param state why nothing can be said, or what was said
 */
public record DifferenceView(
    String title,
    String seen,
    String words,
    Photos photos,
    List<NoteView> marks,
    List<Choice> answers,
    String action,
    String state,
    String error) {
  public DifferenceView {
    marks = List.copyOf(marks);
    answers = List.copyOf(answers);
  }
}
