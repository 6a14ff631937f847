package io.redress.replay.domain;

/** Something that one customer buys, by the shop's number and code. */
public record Item(String customer, String stockCode) {
  /** What a row of a known customer is about. */
  public static Item of(LedgerRow row) {
    return new Item(row.customer().orElseThrow(), row.stockCode());
  }
}
