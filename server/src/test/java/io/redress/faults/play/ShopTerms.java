package io.redress.faults.play;

/** What a shop has told the house before anybody plays. */
public final class ShopTerms {
  /** What the shop sells, and how many of it lie on its shelf at first. */
  static final String SKU = "BAG-1";

  private static final int PIECES = 6;

  private ShopTerms() {}

  /** Tells who the brand is, by which ways goods come back, and what lies on the shelf. */
  public static void tell(Courier courier) {
    courier.brand();
    courier.put(
        "/api/v1/return-ways",
        """
        {"hub": {"name": "Maison", "lines": "Rue de Rivoli 1", "postalCode": "75001",
                 "city": "Paris", "country": "FR"},
         "ways": [{"way": "post_label", "price": {"amount": "0.00", "currency": "EUR"},
                   "payer": "house", "days": 5},
                  {"way": "drop_off", "price": {"amount": "0.00", "currency": "EUR"},
                   "payer": "house", "days": 3}]}
        """);
    shelf(courier, SKU, PIECES);
  }

  /** Tells how many pieces of a variant lie on the shelf. */
  static void shelf(Courier courier, String sku, int pieces) {
    courier.put(
        "/api/v1/stock",
        "{\"sku\": \"%s\", \"pieces\": %d, \"place\": \"A4\"}".formatted(sku, pieces));
  }
}
