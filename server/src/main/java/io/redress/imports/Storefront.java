package io.redress.imports;

/** A shop system that sends its orders by webhook. */
public enum Storefront {
  SHOPIFY(ImportKind.SHOPIFY),
  WOOCOMMERCE(ImportKind.WOOCOMMERCE);

  private final ImportKind kind;

  Storefront(ImportKind kind) {
    this.kind = kind;
  }

  /** How its orders are written. */
  public ImportKind kind() {
    return kind;
  }
}
