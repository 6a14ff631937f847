package io.redress.replay.domain;

import java.util.Map;

/** What a row of the ledger is. */
public enum RowKind {
  /** Goods were sold to a known customer. */
  PURCHASE,
  /** A known customer gave goods back. */
  CANCELLATION,
  /** Postage and carriage, charged or given back. */
  POSTAGE,
  /** An amount that somebody entered by hand. */
  MANUAL,
  /** A fee of a bank or a marketplace, or a donation. */
  FEE,
  /** A discount that was given afterwards. */
  DISCOUNT,
  /** A sample that was given away. */
  SAMPLE,
  /** A debt that was written off. */
  BAD_DEBT,
  /** Goods, and nobody knows whom it concerns. */
  WITHOUT_CUSTOMER,
  /** A gift or a correction of stock: nothing was paid. */
  WITHOUT_PRICE,
  /** A quantity with a sign that neither invoice nor credit note explains. */
  ADJUSTMENT;

  private static final Map<String, RowKind> BY_CODE =
      Map.ofEntries(
          Map.entry("POST", POSTAGE),
          Map.entry("DOT", POSTAGE),
          Map.entry("C2", POSTAGE),
          Map.entry("M", MANUAL),
          Map.entry("BANK CHARGES", FEE),
          Map.entry("AMAZONFEE", FEE),
          Map.entry("CRUK", FEE),
          Map.entry("D", DISCOUNT),
          Map.entry("S", SAMPLE),
          Map.entry("B", BAD_DEBT));

  /** The kind of a row: what its code says, or else what can be known about goods. */
  public static RowKind of(LedgerRow row) {
    var special = BY_CODE.get(row.stockCode());
    if (special != null) {
      return special;
    }
    if (row.customer().isEmpty()) {
      return WITHOUT_CUSTOMER;
    }
    if (!row.unitPrice().isPositive()) {
      return WITHOUT_PRICE;
    }
    if (row.isCredit()) {
      return CANCELLATION;
    }
    return row.isCharge() ? PURCHASE : ADJUSTMENT;
  }

  /** Whether there are no goods in it: nothing can be sent back, only money. */
  public boolean isWithoutGoods() {
    return switch (this) {
      case POSTAGE, MANUAL, FEE, DISCOUNT, SAMPLE, BAD_DEBT -> true;
      case PURCHASE, CANCELLATION, WITHOUT_CUSTOMER, WITHOUT_PRICE, ADJUSTMENT -> false;
    };
  }
}
