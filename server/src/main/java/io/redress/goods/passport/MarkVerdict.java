package io.redress.goods.passport;

/** What a comparison of one mark says. */
public enum MarkVerdict {
  MATCH,
  MISMATCH,
  /** One side is not known, or the difference says nothing. */
  CANNOT_SAY
}
