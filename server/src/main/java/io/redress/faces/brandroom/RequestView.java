package io.redress.faces.brandroom;

import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.MessageView;
import io.redress.faces.shared.PieceView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One request to a brand: the question, the date, and what it needs to decide.
 *
 * @param action address the answer is posted to as {@code answer}
 * @param reference number of the request and for whom
 * @param question the one question
 * @param due until when an answer is asked for
 * @param dueText why by then; may be empty
 * @param asks what it asks of the brand: label, reason, value
 * @param terms the brand's own terms, quoted
 * @param silence what happens without an answer
 * @param between figures between both houses; may be empty
 * @param linkEnds the last day on which the link opens
 * @param words kept from an answer that was not taken
 * @param error why it was not taken; empty when it was not refused
 */
public record RequestView(
    String action,
    String brand,
    String reference,
    String question,
    String lede,
    Instant due,
    String dueText,
    EvidenceView evidence,
    List<Ask> asks,
    List<GroundView> terms,
    String silence,
    List<MessageView> messages,
    PieceView piece,
    List<FactView> between,
    LocalDate linkEnds,
    String words,
    String error) {
  public RequestView {
    asks = List.copyOf(asks);
    terms = List.copyOf(terms);
    messages = List.copyOf(messages);
    between = List.copyOf(between);
  }

  /**
   * One thing that is asked of the brand.
   *
   * @param reason may be empty
   */
  public record Ask(String label, String reason, String value) {}
}
