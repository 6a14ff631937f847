package io.redress.goods.passport;

/** What a piece can be known by again. */
public enum MarkKind {
  /** Serial number or date code. */
  SERIAL,
  /** The number of its certificate. */
  CERTIFICATE,
  /** The stamp of its metal, like 750. */
  HALLMARK,
  /** What it weighs. */
  WEIGHT,
  /** The seal that was put on before dispatch. */
  SEAL
}
