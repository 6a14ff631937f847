package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.PieceView;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One order with what was paid for each piece and what can still be given back.
 *
 * @param pieces each with its own sum
 * @param payments how it was paid
 * @param deliveries how it travelled
 * @param cases its cases
 * @param newCase where a case is opened for the consumer; empty when nothing is left to ask for
 */
public record OrderView(
    String number,
    String buyer,
    Instant bought,
    Money paid,
    Money refundable,
    List<Piece> pieces,
    List<FactView> payments,
    List<FactView> deliveries,
    List<LinkView> cases,
    Optional<LinkView> newCase) {
  public OrderView {
    pieces = List.copyOf(pieces);
    payments = List.copyOf(payments);
    deliveries = List.copyOf(deliveries);
    cases = List.copyOf(cases);
  }

  /**
   * One piece.
   *
   * @param sums how its price came about
   */
  public record Piece(
      PieceView piece, MoneyView sums, Money paid, Money givenBack, Money refundable) {}

  /** The sums of all pieces. */
  public Money givenBack() {
    return pieces.stream().map(Piece::givenBack).reduce(Money.zero(paid.currency()), Money::plus);
  }
}
