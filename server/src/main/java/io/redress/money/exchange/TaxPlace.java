package io.redress.money.exchange;

/** Where the tax of a price stands. */
public enum TaxPlace {
  /** The price contains it. */
  INCLUDED,
  /** It comes on top of the price. */
  ON_TOP
}
