package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * What people asked for about their data, how long what is kept, and whether the records are whole.
 *
 * @param find by which somebody is found
 * @param mayChoose whether this person may change the schedule and have the records checked
 */
public record PrivacyView(
    FieldView find,
    List<Asked> asked,
    List<Keep> keeps,
    Audit audit,
    boolean mayChoose,
    Optional<NoteView> note) {
  public PrivacyView {
    asked = List.copyOf(asked);
    keeps = List.copyOf(keeps);
  }

  /**
   * Something that is owed to a person.
   *
   * @param person her page
   * @param due by when, in words
   */
  public record Asked(LinkView person, String what, String due, boolean isLate) {}

  /**
   * A kind of data that goes by itself.
   *
   * @param kind its name in forms
   * @param what it is, in words
   * @param days for how many it is kept
   * @param bounds what may be chosen, in words
   * @param last how the last clean-up went, in words
   */
  public record Keep(
      String kind, String what, int days, int least, int most, String bounds, String last) {}

  /**
   * The last check of the records.
   *
   * @param state what it found, in words
   * @param broken what is not what was written
   */
  public record Audit(NoteView state, List<String> broken) {
    public Audit {
      broken = List.copyOf(broken);
    }
  }
}
