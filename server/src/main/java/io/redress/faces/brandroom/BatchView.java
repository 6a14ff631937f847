package io.redress.faces.brandroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a brand is asked together.
 *
 * @param lede how many are still open, in a sentence
 * @param linkEnds the last day of the link
 */
public record BatchView(String brand, String lede, List<Row> rows, LocalDate linkEnds) {
  public BatchView {
    rows = List.copyOf(rows);
  }

  /**
   * One request.
   *
   * @param reference its number, in a sentence
   * @param question what is asked about which piece
   * @param state how it stands, in a sentence
   * @param due until when an answer is asked for; empty where no date runs
   * @param address where its page is opened
   * @param isOpen whether it may be answered, also while no date runs
   */
  public record Row(
      String reference,
      String question,
      String state,
      Optional<Instant> due,
      String address,
      boolean isOpen) {}
}
