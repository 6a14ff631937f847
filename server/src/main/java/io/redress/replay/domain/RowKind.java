package io.redress.replay.domain;

import java.util.Set;

/** What a row of the ledger is. */
public enum RowKind {
  /** Goods were sold to a known customer. */
  PURCHASE,
  /** A known customer gave goods back. */
  CANCELLATION,
  /** Postage, discount, fee, sample: nothing that can come back. */
  NOT_GOODS,
  /** Nobody knows whom it concerns. */
  WITHOUT_CUSTOMER,
  /** A gift or a correction of stock: nothing was paid. */
  WITHOUT_PRICE,
  /** A negative quantity that no cancellation explains. */
  ADJUSTMENT;

  private static final String CANCELLATION_PREFIX = "C";
  private static final Set<String> NOT_GOODS_CODES =
      Set.of("D", "POST", "M", "BANK CHARGES", "CRUK", "AMAZONFEE", "DOT", "C2", "S", "B", "PADS");

  /** The kind of a row; the first kind that fits in the order of this list's exceptions. */
  public static RowKind of(LedgerRow row) {
    if (NOT_GOODS_CODES.contains(row.stockCode())) {
      return NOT_GOODS;
    }
    if (row.customer().isEmpty()) {
      return WITHOUT_CUSTOMER;
    }
    if (!row.unitPrice().isPositive()) {
      return WITHOUT_PRICE;
    }
    if (row.invoice().startsWith(CANCELLATION_PREFIX)) {
      return row.quantity() < 0 ? CANCELLATION : ADJUSTMENT;
    }
    return row.quantity() > 0 ? PURCHASE : ADJUSTMENT;
  }
}
