package io.redress.rulebook.domain;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Exposure;
import io.redress.rulebook.Exposure.Loss;
import io.redress.rulebook.Exposure.Recoverable;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Estimates what a decision costs the merchant, and what its own purchase gives back. */
final class Recovery {
  private Recovery() {}

  /** Nothing is estimated without the merchant's own purchase, a price and a refund. */
  static Optional<Exposure> estimate(Decision decision, Facts facts, Lawbook lawbook) {
    var paid = decision.refundAmount();
    if (paid.isEmpty()
        || !decision.remedies().contains(Remedy.REFUND)
        || !(facts.raw(Fact.ITEM_CURRENCY) instanceof String currency)
        || !facts.isKnown(Fact.UPSTREAM_PRICE)) {
      return Optional.empty();
    }
    return Optional.of(
        new Exposure(currency, paid.get(), recoverable(facts, currency, lawbook), lost(facts)));
  }

  /** Only an amount in the currency of the item can be set against it. */
  private static List<Recoverable> recoverable(Facts facts, String currency, Lawbook lawbook) {
    var id = facts.raw(Fact.POLICIES_BRAND_POLICY_ID);
    var terms = id == null ? null : lawbook.brandTerms().get((String) id);
    if (terms == null
        || !(facts.raw(Fact.UPSTREAM_PRICE) instanceof BigDecimal price)
        || !currency.equals(facts.raw(Fact.UPSTREAM_CURRENCY))) {
      return List.of();
    }
    var from = facts.raw(Fact.UPSTREAM_BOUGHT_FROM) instanceof String seller ? seller : "brand";
    var days = terms.windows().returnDays();
    if (days == null || days == 0) {
      return List.of();
    }
    var byPurchase = terms.windows().start() == Promise.Start.PURCHASE;
    var start =
        facts.raw(byPurchase ? Fact.UPSTREAM_DATE : Fact.UPSTREAM_DELIVERED_ON)
                instanceof LocalDate day
            ? day
            : (LocalDate) facts.raw(Fact.UPSTREAM_DATE);
    var until = start == null ? null : start.plusDays(days);
    return List.of(new Recoverable(from, price, until, true, terms.header().id()));
  }

  private static List<Loss> lost(Facts facts) {
    var lost = new ArrayList<Loss>();
    if (facts.raw(Fact.UPSTREAM_TAX_REFUND_CLAIMED) instanceof BigDecimal tax) {
      lost.add(new Loss("tax_refund_clawback", tax));
    }
    if (facts.raw(Fact.FEES_SERVICE) instanceof BigDecimal fee) {
      lost.add(new Loss("service_fee", fee));
    }
    if (facts.raw(Fact.SHIPPING_PAID) instanceof BigDecimal shipping) {
      lost.add(new Loss("shipping", shipping));
    }
    return lost;
  }
}
