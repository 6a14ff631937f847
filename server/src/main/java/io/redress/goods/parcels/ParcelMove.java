package io.redress.goods.parcels;

/** What can happen to a box. */
public enum ParcelMove {
  /** A label is made, with or without a tracking number. */
  MAKE_LABEL,
  /** The label is printed once more; it is the same label. */
  REPRINT,
  /** A carrier took it. */
  HAND_OVER,
  /** A carrier told that it moves. */
  CARRY,
  /** It arrived where it was going. */
  DELIVER,
  /** It was opened at the hub, and its pieces were counted. */
  OPEN,
  /** The carrier cannot find it. */
  LOSE,
  /** It was harmed on its way. */
  DAMAGE,
  /** It came back to where it started, undelivered. */
  COME_BACK,
  /** Goods on their way to a consumer shall not be delivered. */
  STOP,
  /** It is not sent after all. */
  CANCEL,
  /** Something was told about it that moves nothing, such as news that came too late. */
  NOTE
}
