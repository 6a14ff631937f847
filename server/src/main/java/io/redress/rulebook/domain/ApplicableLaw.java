package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.util.List;

/**
 * Which country's law counts: the consumer's when the seller directs its trade there, otherwise the
 * seller's, which is contested (Regulation (EC) 593/2008, Art. 6).
 *
 * @param consumerCountry where the consumer lives; empty when unknown
 * @param country whose law is applied; empty when unknown
 * @param contested whether another law may count
 */
record ApplicableLaw(String consumerCountry, String country, boolean contested) {
  static ApplicableLaw of(Facts facts) {
    var consumer = facts.raw(Fact.CONSUMER_COUNTRY) instanceof String stated ? stated : "";
    var seller = facts.raw(Fact.SELLER_COUNTRY) instanceof String stated ? stated : consumer;
    if (!(facts.raw(Fact.SELLER_DIRECTS_TO) instanceof List<?> targets)
        || Countries.national(seller).equals(Countries.national(consumer))
        || targets.contains(consumer)
        || targets.contains(Countries.national(consumer))) {
      return new ApplicableLaw(consumer, consumer, false);
    }
    return new ApplicableLaw(consumer, seller, true);
  }

  /** Whether it is the law of another place than the one where the consumer lives. */
  boolean isForeign() {
    return contested;
  }

  /** Notes the facts this rests on. */
  void readFrom(Inquiry inquiry) {
    inquiry.text(Fact.CONSUMER_COUNTRY);
    inquiry.value(Fact.SELLER_DIRECTS_TO);
  }

  static boolean isProxy(Inquiry inquiry) {
    return inquiry.is(Fact.SELLER_TYPE, "proxy");
  }

  /** Against whom rights of the sale run: an agent in a disclosed name is not the seller. */
  static String claimAgainst(Inquiry inquiry) {
    if (inquiry.is(Fact.SELLER_CAPACITY, "disclosed_agent")) {
      return "brand";
    }
    return inquiry.is(Fact.SELLER_TYPE, "proxy") ? "proxy_shop" : "seller";
  }
}
