package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * By which ways goods come back to the house.
 *
 * @param version that was read
 * @param hub where goods go
 * @param set who set it and when; empty when nobody did
 */
public record ReturnWaysView(
    Optional<NoteView> note,
    String action,
    int version,
    List<FieldView> hub,
    List<Row> rows,
    String set) {
  public ReturnWaysView {
    hub = List.copyOf(hub);
    rows = List.copyOf(rows);
  }

  /**
   * One way.
   *
   * @param number its place in the form, from 0
   * @param code of the kind
   * @param currency in which its amounts are written
   * @param isOffered whether it is ticked
   */
  public record Row(
      int number,
      String code,
      String currency,
      String name,
      boolean isOffered,
      ChoiceView payer,
      List<FieldView> fields) {
    public Row {
      fields = List.copyOf(fields);
    }
  }
}
