package io.redress.goods.tracking;

/** Whether the last sign of a number fits those before it. */
@FunctionalInterface
interface CheckDigit {
  /** For numbers without any. */
  CheckDigit NONE = (serial, check) -> true;

  /**
   * Whether it fits.
   *
   * @param serial the signs that are counted
   * @param check the one that is to follow from them
   */
  boolean fits(String serial, char check);
}
