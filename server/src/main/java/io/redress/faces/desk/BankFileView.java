package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * A file for the bank and what stands in it.
 *
 * @param download where it is fetched; empty when nobody may, or it is not there any more
 */
public record BankFileView(
    String headline,
    String lede,
    Optional<NoteView> note,
    List<FactView> facts,
    Optional<String> download,
    List<TransfersView.Row> rows) {
  public BankFileView {
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
  }
}
