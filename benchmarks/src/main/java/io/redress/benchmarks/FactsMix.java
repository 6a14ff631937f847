package io.redress.benchmarks;

import io.redress.rulebook.Category;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts of many kinds: each country with a change of mind, a late one, a defect and a proxy. */
final class FactsMix {
  private static final LocalDate DELIVERED = LocalDate.of(2026, 6, 1);
  private static final List<String> COUNTRIES =
      List.of("DE", "FR", "GB", "CN", "AU", "IN", "BR", "HK");
  private static final int IN_TIME = 4;
  private static final int LATE = 40;
  private static final int MONTHS_LATER = 150;

  private FactsMix() {}

  static List<Facts> all() {
    var mix = new ArrayList<Facts>();
    for (var country : COUNTRIES) {
      mix.add(asked(country, "change_of_mind", IN_TIME).build());
      mix.add(
          asked(country, "change_of_mind", LATE)
              .set(Fact.ITEM_WORN, true)
              .set(Fact.ITEM_TAGS_INTACT, false)
              .build());
      mix.add(asked(country, "defect", MONTHS_LATER).set(Fact.DEFECT_SEVERITY, "major").build());
      mix.add(
          asked(country, "change_of_mind", LATE / 2)
              .set(Fact.SELLER_TYPE, "proxy")
              .set(Fact.SELLER_CAPACITY, "own_name")
              .set(Fact.POLICIES_BRAND_POLICY_ID, "mk-eu-online")
              .set(Fact.STORE_RETURN_WINDOW_DAYS, 30)
              .build());
    }
    return List.copyOf(mix);
  }

  private static Facts.Builder asked(String country, String reason, int daysAfter) {
    return Facts.builder()
        .set(Fact.CONSUMER_COUNTRY, country)
        .set(Fact.CONSUMER_IS_CONSUMER, true)
        .set(Fact.SELLER_COUNTRY, country)
        .set(Fact.SELLER_TYPE, "retailer")
        .set(Fact.CONTRACT_CHANNEL, "online")
        .set(Fact.ITEM_CATEGORY, Category.HANDBAG)
        .set(Fact.ITEM_PRICE, new BigDecimal("298.00"))
        .set(Fact.ITEM_CURRENCY, "EUR")
        .set(Fact.REQUEST_REASON, reason)
        .set(Fact.REQUEST_DATE, DELIVERED.plusDays(daysAfter))
        .set(Fact.DELIVERY_DATE, DELIVERED);
  }
}
