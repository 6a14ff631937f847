package io.redress.demo;

import io.redress.orders.NewOrderLine;
import io.redress.shared.Money;
import java.util.Optional;

/** What the shop of the demonstration sold. */
@SuppressWarnings("ImmutableEnumChecker") // records of texts cannot be changed
enum DemoGoods {
  SMALL_BAG(
      "MK-PARKER-S", "Parker shoulder bag, small", "Michael Kors", "handbag", "leather", 29_800),
  PHONE("NOVA-12-128", "Nova 12 phone, 128 GB, black", "", "phone", "", 89_900),
  GOLD_RING(
      "TIF-T1-RING-52", "T1 ring in 18k gold, size 52", "Tiffany & Co.", "ring", "gold", 235_000),
  NECKLACE("CHA-CC-NECK", "Necklace with crystals", "Chanel", "necklace", "plated", 98_000),
  WALLET("LV-VICTORINE", "Victorine wallet", "Louis Vuitton", "wallet", "leather", 59_000),
  TOTE("MK-JETSET-L", "Jet Set tote, large", "Michael Kors", "handbag", "leather", 34_500),
  PENDANT("TIF-HEART-PEND", "Silver heart pendant", "Tiffany & Co.", "pendant", "silver", 27_500),
  SCARF("LV-LOGO-SCARF", "Wool scarf", "Louis Vuitton", "scarf", "textile", 46_000);

  private final NewOrderLine.Goods goods;
  private final long cents;

  DemoGoods(String sku, String title, String brand, String category, String material, long cents) {
    this.goods =
        new NewOrderLine.Goods(
            sku,
            title,
            Optional.empty(),
            Optional.of(brand).filter(name -> !name.isEmpty()),
            category,
            Optional.of(material).filter(name -> !name.isEmpty()),
            Optional.empty());
    this.cents = cents;
  }

  NewOrderLine.Goods goods() {
    return goods;
  }

  Money price() {
    return Money.of(cents, "EUR");
  }
}
