package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Letters that were written: kept here, on their way, or gone.
 *
 * @param delivery whether letters leave at all
 * @param waiting how many have not left
 * @param letter the one that is open beside the list
 * @param more where older ones are
 * @param stuck work that failed too often and waits for a person
 */
public record OutboxView(
    Delivery delivery,
    long waiting,
    List<Row> rows,
    Optional<Letter> letter,
    Optional<LinkView> more,
    List<FactView> stuck) {
  public OutboxView {
    rows = List.copyOf(rows);
    stuck = List.copyOf(stuck);
  }

  /** Whether a mail server is set. */
  public enum Delivery {
    KEPT_HERE,
    SENT
  }

  /**
   * A letter in the list.
   *
   * @param language tag of the language it is written in
   * @param why why it was written
   * @param state what became of it, in words
   */
  public record Row(
      String href,
      String subject,
      String language,
      String to,
      String why,
      Instant at,
      String state) {}

  /** A letter in full. */
  public record Letter(
      String href, String subject, String language, List<FactView> head, List<String> lines) {
    public Letter {
      head = List.copyOf(head);
      lines = List.copyOf(lines);
    }
  }

  /** Whether a row is the open letter. */
  public boolean isOpen(Row row) {
    return letter.map(open -> open.href().equals(row.href())).orElse(false);
  }
}
