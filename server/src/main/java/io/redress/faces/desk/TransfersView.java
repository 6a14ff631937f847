package io.redress.faces.desk;

import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * Refunds by bank transfer: what waits, what is late, the files.
 *
 * @param lede what to do next
 * @param make where a file is made; empty when nobody may, or nothing can go
 */
public record TransfersView(
    String headline,
    String lede,
    Optional<NoteView> note,
    Optional<String> make,
    List<Row> waiting,
    List<Row> late,
    List<File> files,
    String csv) {
  public TransfersView {
    waiting = List.copyOf(waiting);
    late = List.copyOf(late);
    files = List.copyOf(files);
  }

  /**
   * A transfer.
   *
   * @param account masked, or that there is none
   * @param refuse where somebody says that it is not made; empty when nobody may
   */
  public record Row(
      LinkView matter,
      String consumer,
      String account,
      String state,
      String day,
      Money amount,
      Optional<String> refuse) {}

  /** A file for the bank. */
  public record File(LinkView page, String made, String executeOn, String transfers, Money sum) {}
}
