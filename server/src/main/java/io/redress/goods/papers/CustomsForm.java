package io.redress.goods.papers;

/** The form of the Universal Postal Union that goes with a parcel across a border. */
public enum CustomsForm {
  /** No border, no form. */
  NONE,
  /** The small one, for what is light and of little value. */
  CN22,
  /** The full one; it may be used for everything. */
  CN23
}
