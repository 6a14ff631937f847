package io.redress.goods.parcels;

/** Who has to bear the way back, as a decision says; the later, the kinder to the consumer. */
public enum Bearer {
  /** The law or a policy lets the consumer bear it. */
  CONSUMER,
  /** Nothing says so; the house's own terms count. */
  OPEN,
  /** The house or the brand has promised to bear it. */
  HOUSE,
  /** The law has the seller bear it. */
  HOUSE_BY_LAW;

  /** The kinder of both: what travels together is sent on the terms of the best of it. */
  public Bearer or(Bearer other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
