package io.redress.goods.disposition;

/**
 * How a house usually has it.
 *
 * @param defects who takes back what is damaged
 * @param restocksOpened whether it sells again what was opened and is as new
 * @param refurbishes whether it makes good what has signs of use
 */
public record DispositionPolicy(TakenBack defects, boolean restocksOpened, boolean refurbishes) {
  /** Of a house that has said nothing. */
  public static final DispositionPolicy USUAL =
      new DispositionPolicy(TakenBack.BY_NOBODY, true, true);

  /** Who takes goods back from the house. */
  public enum TakenBack {
    BY_BRAND,
    BY_SUPPLIER,
    BY_NOBODY
  }
}
