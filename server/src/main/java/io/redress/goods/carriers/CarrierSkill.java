package io.redress.goods.carriers;

/** What a carrier can be asked for. */
public enum CarrierSkill {
  MAKE_LABELS,
  CANCEL_LABELS,
  BOOK_PICK_UPS,
  /** It can be asked where a parcel is. */
  LOOK_UP,
  /** It tells by itself where a parcel is. */
  TELL
}
