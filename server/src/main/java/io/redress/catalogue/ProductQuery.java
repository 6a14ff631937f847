package io.redress.catalogue;

import java.util.Optional;

/**
 * Which products are looked for.
 *
 * @param text part of a title, a brand, a product number or a sku; case does not matter
 * @param category a name of the closed tree
 * @param after the number after which the page begins
 * @param limit how many products a page has, at most {@link #MOST_ON_PAGE}
 */
public record ProductQuery(
    Optional<String> text, Optional<String> category, Optional<String> after, int limit) {
  /** The most products on one page. */
  public static final int MOST_ON_PAGE = 100;

  public ProductQuery {
    text = text.map(String::strip).filter(each -> !each.isEmpty());
    limit = Math.clamp(limit, 1, MOST_ON_PAGE);
  }

  /** The first products of all. */
  public static ProductQuery all(int limit) {
    return new ProductQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit);
  }
}
