package io.redress.faces.bench;

import io.redress.faces.bench.ReceiveView.Choice;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.PictureView;
import java.util.List;
import java.util.Optional;

/**
 * A piece that is looked at: then and now, its marks, the checklist, the grade.
 *
 * @param entry the id that this form is taken by, once
 * @param note one quiet line below the title
 * @param questions none when it is not to be looked at
 * @param state what is to be said of it first; may be empty
 */
public record LookView(
    String entry,
    String title,
    String note,
    Target target,
    Photos photos,
    List<Mark> marks,
    List<Question> questions,
    Decision decision,
    String state) {
  public LookView {
    marks = List.copyOf(marks);
    questions = List.copyOf(questions);
  }

  /** Whether it can be looked at now, or as soon as it is here. */
  public boolean isToLookAt() {
    return !questions.isEmpty();
  }

  /** Which piece it is, as the form sends it. */
  public record Target(String matter, String line, String action, String files) {}

  /**
   * Pictures then and now.
   *
   * @param wanted what is photographed, in this order
   */
  public record Photos(List<Photo> then, List<Photo> now, List<String> wanted, String count) {
    public Photos {
      then = List.copyOf(then);
      now = List.copyOf(now);
      wanted = List.copyOf(wanted);
    }
  }

  /** One picture with its words. */
  public record Photo(PictureView picture, String caption) {}

  /**
   * A mark that is read.
   *
   * @param finding what the comparison says, once it was compared
   */
  public record Mark(
      String name, String label, String known, String value, Optional<NoteView> finding) {}

  /** One question with its three answers; the second speaks against the piece. */
  public record Question(String name, String label, String hint, List<Choice> answers) {
    public Question {
      answers = List.copyOf(answers);
    }
  }

  /**
   * What whoever looks makes of it.
   *
   * @param hint what would be taken off by grade
   * @param stops what it may be instead
   */
  public record Decision(
      List<Choice> grades,
      List<Choice> results,
      String deduction,
      String hint,
      List<Choice> stops,
      String words,
      String error) {
    public Decision {
      grades = List.copyOf(grades);
      results = List.copyOf(results);
      stops = List.copyOf(stops);
    }
  }
}
