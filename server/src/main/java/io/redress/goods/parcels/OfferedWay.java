package io.redress.goods.parcels;

import io.redress.shared.Money;

/**
 * A way back as it is offered for certain goods.
 *
 * @param price of the carriage
 * @param payer who bears the price, by law or by the terms of the house
 * @param days how many days it takes from hand-in to the hub
 */
public record OfferedWay(WayBack way, Money price, Payer payer, int days) {
  /** What the consumer pays for it. */
  public Money costsConsumer() {
    return payer == Payer.CONSUMER ? price : Money.zero(price.currency());
  }
}
