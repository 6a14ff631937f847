package io.redress.goods.carriers;

/** What a carrier is asked for. */
public enum ErrandKind {
  LABEL,
  /** That a label does not count any more. */
  CANCEL,
  PICK_UP;

  /** What a carrier must be able to do for it. */
  public CarrierSkill skill() {
    return switch (this) {
      case LABEL -> CarrierSkill.MAKE_LABELS;
      case CANCEL -> CarrierSkill.CANCEL_LABELS;
      case PICK_UP -> CarrierSkill.BOOK_PICK_UPS;
    };
  }
}
