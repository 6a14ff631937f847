package io.redress.goods.disposition;

/** Where goods go. */
public enum Disposition {
  /** They can be sold as they are. */
  RESTOCK,
  /** They can be sold once they were made good. */
  REFURBISH,
  /** The maker has them back. */
  TO_BRAND,
  /** Whoever supplied them has them back. */
  TO_SUPPLIER,
  /** Nobody touches them until somebody has decided. */
  QUARANTINE,
  DESTROY,
  /** They were not taken, and belong to the consumer. */
  BACK_TO_CONSUMER;

  /** Whether they are still in the house afterwards. */
  public boolean staysHere() {
    return switch (this) {
      case RESTOCK, REFURBISH, QUARANTINE -> true;
      case TO_BRAND, TO_SUPPLIER, DESTROY, BACK_TO_CONSUMER -> false;
    };
  }
}
