package io.redress.imports;

/** What a file holds and how it is written. */
public enum ImportKind {
  /** Orders as CSV, one row for each line of an order. */
  ORDERS_CSV,
  /** Orders as the API takes them: a JSON array, or one JSON object on each line. */
  ORDERS_JSON,
  /** Orders as Shopify writes them. */
  SHOPIFY,
  /** Orders as WooCommerce writes them. */
  WOOCOMMERCE,
  /** Requests of consumers as CSV, one row for each case line. */
  CASES_CSV,
  /** Products as CSV, one row for each variant. */
  PRODUCTS_CSV;

  /** Whether the file has columns that a mapping gives a meaning. */
  public boolean hasColumns() {
    return switch (this) {
      case ORDERS_CSV, CASES_CSV, PRODUCTS_CSV -> true;
      case ORDERS_JSON, SHOPIFY, WOOCOMMERCE -> false;
    };
  }

  /** Whether orders are taken in. */
  public boolean hasOrders() {
    return switch (this) {
      case ORDERS_CSV, ORDERS_JSON, SHOPIFY, WOOCOMMERCE -> true;
      case CASES_CSV, PRODUCTS_CSV -> false;
    };
  }
}
