package io.redress.rulebook.domain;

import io.redress.calendar.Holidays;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's own purchase, read against the brand's terms as those of any other buyer are: the
 * merchant is the customer, and the terms count from that purchase.
 */
final class UpstreamPurchase {
  private static final String RETAIL_TERMS_DO_NOT_BIND = "wholesaler";

  private UpstreamPurchase() {}

  /**
   * What the brand owes the merchant for goods that go back.
   *
   * @param from who owes it
   * @param untilDay last day to ask; unknown without a date of the purchase
   * @param needsApproval whether the brand must agree first
   * @param ruleId the terms
   */
  record Claim(String from, @Nullable LocalDate untilDay, boolean needsApproval, String ruleId) {}

  /** The claim to money or credit, if the terms give one on the day of the consumer's request. */
  static Optional<Claim> claim(Facts facts, Lawbook lawbook) {
    var id = facts.raw(Fact.POLICIES_BRAND_POLICY_ID);
    var terms = id == null ? null : lawbook.brandTerms().get((String) id);
    var from = facts.raw(Fact.UPSTREAM_BOUGHT_FROM) instanceof String seller ? seller : "brand";
    if (terms == null || from.equals(RETAIL_TERMS_DO_NOT_BIND)) {
      return Optional.empty();
    }
    var inquiry = inquiry(asBuyer(facts), lawbook);
    var finding = new Finding(null);
    if (!terms.conditions().areForThisSale(inquiry)
        || !new PromiseCheck(inquiry, finding).consider(terms)) {
      return Optional.empty();
    }
    var right = finding.right();
    if (right == null || !givesMoney(right)) {
      return Optional.empty();
    }
    var needsApproval = right.needsApproval() || !isProven(facts);
    return Optional.of(new Claim(from, right.lastDay(), needsApproval, terms.header().id()));
  }

  private static boolean givesMoney(Right right) {
    return right.remedies().contains(Remedy.REFUND)
        || right.remedies().contains(Remedy.STORE_CREDIT);
  }

  /** A buyer like any other who holds the receipt needs nobody's leave. */
  private static boolean isProven(Facts facts) {
    return facts.isKnown(Fact.UPSTREAM_PROOF)
        && facts.isKnown(Fact.UPSTREAM_BUYER)
        && !isTrade(facts);
  }

  private static boolean isTrade(Facts facts) {
    return "merchant_business".equals(facts.raw(Fact.UPSTREAM_BUYER));
  }

  /** The same goods, bought by the merchant: what is known of the consumer's purchase is gone. */
  private static Facts asBuyer(Facts facts) {
    var bought = Facts.builder();
    for (var fact : facts.known()) {
      if (fact.path().startsWith("item.")) {
        bought.set(fact, facts.value(fact));
      }
    }
    bought.set(Fact.REQUEST_DATE, facts.value(Fact.REQUEST_DATE));
    bought.set(Fact.REQUEST_SENT_AT, facts.value(Fact.REQUEST_SENT_AT));
    bought.set(Fact.REQUEST_REASON, "change_of_mind");
    bought.set(Fact.CONSUMER_COUNTRY, facts.value(Fact.UPSTREAM_COUNTRY));
    bought.set(Fact.CONTRACT_CHANNEL, facts.value(Fact.UPSTREAM_CHANNEL));
    bought.set(Fact.CONTRACT_DATE, facts.value(Fact.UPSTREAM_DATE));
    var arrived = facts.value(Fact.UPSTREAM_DELIVERED_ON);
    bought.set(Fact.DELIVERY_DATE, arrived.or(() -> facts.value(Fact.UPSTREAM_DATE)));
    return bought.set(Fact.ITEM_BOUGHT_FOR_RESALE, isTrade(facts)).build();
  }

  private static Inquiry inquiry(Facts bought, Lawbook lawbook) {
    var country = bought.raw(Fact.CONSUMER_COUNTRY) instanceof String stated ? stated : "";
    ZoneId zone = country.isEmpty() ? ZoneOffset.UTC : lawbook.jurisdictionOf(country).zone();
    var days = new LocalDays(zone, Holidays.NONE);
    return new Inquiry(bought, Countries.national(country), days, new Tests(new Probes(bought)));
  }
}
