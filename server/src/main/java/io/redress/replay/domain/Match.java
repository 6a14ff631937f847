package io.redress.replay.domain;

import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.util.List;

/**
 * Which purchases a cancellation takes back.
 *
 * @param <P> how a purchase is known
 */
public sealed interface Match<P> {
  /** These pieces, in the order in which they are taken. */
  record Bought<P>(List<Portion<P>> portions) implements Match<P> {
    public Bought {
      portions = List.copyOf(portions);
    }
  }

  /**
   * The customer bought the item, but fewer than they gave back.
   *
   * @param latest what the customer bought last of it
   */
  record MoreThanBought<P>(Quantity asked, Quantity left, P latest) implements Match<P> {}

  /** The customer never bought the item within the ledger. */
  record NotBought<P>() implements Match<P> {}

  /** Pieces of one purchase, at the price that was paid for each of them. */
  record Portion<P>(P purchase, Quantity quantity, Money unitPrice) {
    /** What was paid for these pieces. */
    public Money paid() {
      return unitPrice.times(quantity.pieces());
    }
  }
}
