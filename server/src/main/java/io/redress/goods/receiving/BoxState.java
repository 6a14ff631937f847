package io.redress.goods.receiving;

/** How the box looked before it was opened here. */
public enum BoxState {
  SOUND,
  DENTED,
  /** Somebody had opened it before. */
  OPENED
}
