package io.redress.goods.papers;

/** What a parcel is to customs; the boxes of the forms. */
public enum CustomsCategory {
  /** Goods that go back to their seller, for money or another piece. */
  RETURNED_GOODS,
  /** Goods that come to be repaired or checked, or come from there; "other" on the forms. */
  REPAIR
}
