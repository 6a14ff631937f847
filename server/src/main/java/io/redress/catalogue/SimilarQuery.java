package io.redress.catalogue;

import io.redress.shared.Money;

/**
 * Which products could take the place of one: of the same maker and kind, at about the same price.
 *
 * @param without the number of the product itself
 * @param withinPercent how far the price may be away
 * @param limit how many at most, up to {@link #MOST}
 */
public record SimilarQuery(
    String brandName, String category, Money price, String without, int withinPercent, int limit) {
  /** The most that are found at once. */
  public static final int MOST = 20;

  public SimilarQuery {
    limit = Math.clamp(limit, 1, MOST);
    withinPercent = Math.clamp(withinPercent, 0, 100);
  }
}
