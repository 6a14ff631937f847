package io.redress.money.ledger;

/** Why something is booked; together with what it is about it is booked at most once. */
public enum PostingKind {
  /** A payment was captured. */
  CAPTURE,
  /** A refund was decided. */
  REFUND_DECIDED,
  /** The money of an attempt has left the provider. */
  REFUND_LEFT,
  /** The money of an attempt has arrived. */
  REFUND_ARRIVED,
  /** The money of an attempt came back after it had left. */
  REFUND_CAME_BACK,
  /** The money of an attempt came back after it was proven to have arrived. */
  REFUND_RETURNED,
  /** A refund was made elsewhere. */
  EXTERNAL_REFUND
}
