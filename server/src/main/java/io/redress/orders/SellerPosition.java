package io.redress.orders;

import java.util.List;

/**
 * In whose name the merchant sold, and to which countries it directs its trade.
 *
 * @param country ISO 3166-1 alpha-2, with a subdivision where law differs
 * @param directsTo countries; empty when nothing was said
 */
public record SellerPosition(String country, Type type, Capacity capacity, List<String> directsTo) {
  /** What kind of seller. */
  public enum Type {
    RETAILER,
    BRAND,
    PROXY,
    CONCESSION,
    PRIVATE
  }

  /** In whose name. */
  public enum Capacity {
    OWN_NAME,
    DISCLOSED_AGENT
  }

  public SellerPosition {
    directsTo = List.copyOf(directsTo);
  }
}
