package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * The papers by which the house proves where its goods come from.
 *
 * @param warned that some end soon or have ended; absent when none does
 * @param form where one is added; absent for who may not
 */
public record VaultView(
    List<Row> rows, Optional<NoteView> warned, Optional<Form> form, Optional<NoteView> note) {
  public VaultView {
    rows = List.copyOf(rows);
  }

  /**
   * One paper.
   *
   * @param paper its kind and number, and where its file is
   * @param openSays the same in full, for who hears the link alone
   * @param about whose goods, and which purchasing account
   * @param until its last day; that it has none
   * @param left how long it still counts, when it ends soon or has ended; may be empty
   * @param withdraw where it is taken out; empty for who may not
   */
  public record Row(
      String kind,
      LinkView paper,
      String openSays,
      String about,
      String until,
      String left,
      String withdraw,
      String withdrawSays) {}

  /** Where a paper is added. */
  public record Form(String action, List<ChoiceView> choices, List<FieldView> fields) {
    public Form {
      choices = List.copyOf(choices);
      fields = List.copyOf(fields);
    }
  }
}
