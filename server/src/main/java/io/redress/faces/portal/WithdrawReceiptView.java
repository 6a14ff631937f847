package io.redress.faces.portal;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.ThreadView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The receipt of a withdrawal: the words, the time, the number and the seal.
 *
 * @param reference what it is and its number
 * @param deadline bold words about the period, such as the day of it
 * @param deadlineText the rest of that sentence
 * @param sentTo address the receipt also went to
 * @param document address of the receipt as a paper
 * @param follow where the matter is followed
 */
public record WithdrawReceiptView(
    String reference,
    Instant receivedAt,
    String deadline,
    String deadlineText,
    String statement,
    String sentTo,
    List<FactView> details,
    String document,
    ThreadView follows,
    List<GroundView> grounds,
    List<PieceView> pieces,
    Optional<MoneyView> money,
    Optional<LinkView> follow) {
  public WithdrawReceiptView {
    details = List.copyOf(details);
    grounds = List.copyOf(grounds);
    pieces = List.copyOf(pieces);
  }
}
