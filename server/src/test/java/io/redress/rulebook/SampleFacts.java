package io.redress.rulebook;

import java.time.LocalDate;

/** Facts with sound defaults, to be changed by a test. */
final class SampleFacts {
  static final LocalDate DELIVERED = LocalDate.of(2026, 6, 1);

  private SampleFacts() {}

  /** A handbag bought online by a consumer, delivered on 1 June 2026, sent back four days later. */
  static Facts onlineHandbagIn(String country) {
    return Facts.builder()
        .set(Fact.CONSUMER_COUNTRY, country)
        .set(Fact.CONSUMER_IS_CONSUMER, true)
        .set(Fact.SELLER_COUNTRY, country)
        .set(Fact.SELLER_TYPE, "retailer")
        .set(Fact.CONTRACT_CHANNEL, "online")
        .set(Fact.ITEM_CATEGORY, Category.HANDBAG)
        .set(Fact.REQUEST_REASON, "change_of_mind")
        .set(Fact.REQUEST_DATE, DELIVERED.plusDays(4))
        .set(Fact.DELIVERY_DATE, DELIVERED)
        .build();
  }

  static Facts defectiveHandbagIn(String country, LocalDate delivered, LocalDate asked) {
    return onlineHandbagIn(country).toBuilder()
        .set(Fact.REQUEST_REASON, "defect")
        .set(Fact.DELIVERY_DATE, delivered)
        .set(Fact.REQUEST_DATE, asked)
        .build();
  }
}
