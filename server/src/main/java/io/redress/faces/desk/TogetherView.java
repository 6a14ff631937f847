package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Something that is done to several cases at once.
 *
 * @param action address it is posted to
 * @param kinds what can be done
 * @param owner who the cases may be handed to
 * @param fields day, hour and words
 */
public record TogetherView(
    String action,
    Step step,
    Optional<NoteView> note,
    ChoiceView kinds,
    ChoiceView owner,
    List<FieldView> fields,
    List<Row> rows) {
  public TogetherView {
    fields = List.copyOf(fields);
    rows = List.copyOf(rows);
  }

  /** How far it has come. */
  public enum Step {
    CHOOSE,
    PREVIEW,
    DONE
  }

  /**
   * A chosen case.
   *
   * @param pick its value in the form
   * @param outcome what becomes or became of it; empty before it was looked at
   * @param isFine whether it would be done, or was
   */
  public record Row(String pick, LinkView link, String about, String outcome, boolean isFine) {}

  /** How many it would be done to, or was. */
  public long fine() {
    return rows.stream().filter(Row::isFine).count();
  }
}
