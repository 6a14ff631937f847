package io.redress.goods.parcels;

/** Who pays for a carriage. */
public enum Payer {
  CONSUMER,
  HOUSE,
  BRAND
}
