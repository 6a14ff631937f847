package io.redress.goods.carriers;

import io.redress.shared.Money;

/**
 * One kind of goods in a parcel that crosses a border of customs.
 *
 * @param value of all its pieces
 * @param tariff number of the Harmonized System; empty where nobody knows it
 * @param origin country in which it was made, two letters; empty where nobody knows it
 */
public record CustomsItem(
    String words, int pieces, Money value, int weightGrams, String tariff, String origin) {
  public CustomsItem {
    if (words.isBlank() || pieces < 1 || weightGrams < 1) {
      throw new IllegalArgumentException("customs need words, pieces and a weight");
    }
  }
}
