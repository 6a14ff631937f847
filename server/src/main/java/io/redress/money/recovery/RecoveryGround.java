package io.redress.money.recovery;

/** Why somebody owes the merchant for a case. */
public enum RecoveryGround {
  /** The brand has agreed to bear the loss, all of it or under its terms. */
  BRAND_TERMS,
  /** The piece came from them with a defect. */
  SUPPLIER_DEFECT,
  /** It was lost while they carried it. */
  CARRIER_LOSS,
  /** It was damaged while they carried it. */
  CARRIER_DAMAGE,
  /** Duty that was paid for goods which went back. */
  DUTY_DRAWBACK,
  /** What arrived is not what was sent, or not what it should be: both sides are shown. */
  GUARANTEE;

  /** Whether it is never sent without what was sent and what was found. */
  public boolean needsBothSides() {
    return this == GUARANTEE;
  }
}
