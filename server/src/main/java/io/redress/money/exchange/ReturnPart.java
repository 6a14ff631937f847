package io.redress.money.exchange;

import io.redress.shared.Money;

/**
 * What comes back: read from the frozen shares of the very pieces, never computed anew.
 *
 * @param paid what was paid for them, by its taxes
 * @param discount what had been taken off before they were paid; it is in {@code paid} already
 * @param place where the order told its prices with tax or without
 */
public record ReturnPart(TaxedPrice paid, Money discount, TaxPlace place) {
  public ReturnPart {
    if (discount.isNegative() || !discount.currency().equals(paid.net().currency())) {
      throw new IllegalArgumentException("no discount on " + paid.gross() + ": " + discount);
    }
  }

  /** What counts for them. */
  public Money gross() {
    return paid.gross();
  }
}
