package io.redress.goods;

/** In what condition goods came back. */
public enum Grade {
  /** As new, in its packaging. */
  A,
  /** As new, packaging opened or damaged. */
  B,
  /** Signs of use. */
  C,
  /** Damaged. */
  D,
  /** Worthless, or not what was sold. */
  E
}
