package io.redress.goods.papers;

/** Which form a parcel needs, and why. */
public record CustomsVerdict(CustomsForm form, Because because) {
  /** What decided. */
  public enum Because {
    /** Both ends lie in one area of customs and tax. */
    ONE_AREA,
    /** It is not known from where or to where. */
    COUNTRY_UNKNOWN,
    /** A border, and little enough for the small form. */
    SMALL,
    /** It is worth more than the small form is for. */
    TOO_DEAR,
    /** It is heavier than the small form is for. */
    TOO_HEAVY,
    /** Nobody has weighed it. */
    WEIGHT_UNKNOWN,
    /** What the limit is in this currency is not known. */
    CURRENCY_UNKNOWN
  }

  /** Whether customs want a paper. */
  public boolean isNeeded() {
    return form != CustomsForm.NONE;
  }
}
