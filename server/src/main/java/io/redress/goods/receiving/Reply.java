package io.redress.goods.receiving;

/** One of the three answers to a question of a checklist. */
public enum Reply {
  /** As it should be. */
  FITS,
  /** Not as it should be. */
  DIFFERS,
  /** Whoever looks cannot say. */
  UNSURE
}
