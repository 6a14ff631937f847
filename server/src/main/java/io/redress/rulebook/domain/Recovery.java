package io.redress.rulebook.domain;

import io.redress.rulebook.Exposure;
import io.redress.rulebook.Exposure.Loss;
import io.redress.rulebook.Exposure.Recoverable;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a decision costs the merchant: what is paid to the consumer, what the merchant's
 * own purchase gives back until when, and what stays with the merchant either way.
 *
 * <p>What is not known is left out, never guessed: an amount in another currency needs the rate of
 * today, a loss by the rate also the rate of the purchase.
 */
final class Recovery {
  private final Facts facts;
  private final String currency;
  private final BigDecimal toConsumer;
  private final Answer answer;

  private Recovery(Answer answer, Facts facts, String currency, BigDecimal toConsumer) {
    this.answer = answer;
    this.facts = facts;
    this.currency = currency;
    this.toConsumer = toConsumer;
  }

  /** Nothing is estimated without the price of the merchant's own purchase and an amount to pay. */
  static Optional<Exposure> estimate(Answer answer, Facts facts, Lawbook lawbook) {
    if (!answer.isEntitled()
        || !(answer.term(Term.REFUND_AMOUNT) instanceof BigDecimal paid)
        || !(facts.raw(Fact.ITEM_CURRENCY) instanceof String currency)
        || !(facts.raw(Fact.UPSTREAM_PRICE) instanceof BigDecimal price)) {
      return Optional.empty();
    }
    return Optional.of(new Recovery(answer, facts, currency, paid).of(price, lawbook));
  }

  private Exposure of(BigDecimal piece, Lawbook lawbook) {
    var price = forAllPieces(piece);
    var back = UpstreamPurchase.claim(facts, lawbook);
    var rate = rate(Fact.UPSTREAM_RATE_TODAY);
    var recoverable = new ArrayList<Recoverable>();
    var lost = new ArrayList<Loss>();
    if (back.isPresent() && rate != null) {
      var claim = back.get();
      recoverable.add(
          new Recoverable(
              claim.from(),
              Amounts.rounded(price.multiply(rate)),
              claim.untilDay(),
              claim.needsApproval(),
              claim.ruleId()));
      addIfAny(lost, "fx", lostByRate(price, rate));
    }
    if (back.isPresent()) {
      addIfAny(lost, "tax_refund_clawback", amount(Fact.UPSTREAM_TAX_REFUND_CLAIMED));
    }
    addIfAny(lost, "duty", amount(Fact.DUTIES_PAID));
    addIfAny(lost, "service_fee", serviceFee());
    addIfAny(lost, "shipping", outbound().add(wayBack()));
    return new Exposure(currency, toConsumer, recoverable, lost);
  }

  private static void addIfAny(List<Loss> lost, String kind, BigDecimal amount) {
    if (amount.signum() > 0) {
      lost.add(new Loss(kind, amount));
    }
  }

  /** What one unit of the purchase's currency is in the currency of the item; unknown at times. */
  private @Nullable BigDecimal rate(Fact stated) {
    if (currency.equals(facts.raw(Fact.UPSTREAM_CURRENCY))) {
      return BigDecimal.ONE;
    }
    return facts.raw(stated) instanceof BigDecimal rate ? rate : null;
  }

  /** A rate that rose is a gain and no loss. */
  private BigDecimal lostByRate(BigDecimal price, BigDecimal today) {
    var then = rate(Fact.UPSTREAM_RATE_AT_PURCHASE);
    return then == null
        ? BigDecimal.ZERO
        : Amounts.rounded(price.multiply(then.subtract(today))).max(BigDecimal.ZERO);
  }

  /** The part of the fee that goes back to the consumer, above the goods and their delivery. */
  private BigDecimal serviceFee() {
    var above = toConsumer.subtract(forAllPieces(amount(Fact.ITEM_PRICE))).subtract(outbound());
    return above.max(BigDecimal.ZERO).min(amount(Fact.FEES_SERVICE));
  }

  /** The delivery that is paid back, although the carrier keeps its money. */
  private BigDecimal outbound() {
    var paid = amount(Fact.SHIPPING_PAID);
    return switch (answer.term(Term.OUTBOUND_REFUND) instanceof String part ? part : "none") {
      case "all" -> paid;
      case "standard_delivery" ->
          facts.raw(Fact.SHIPPING_CHEAPEST_STANDARD) instanceof BigDecimal cheapest
              ? paid.min(cheapest)
              : paid;
      default -> BigDecimal.ZERO;
    };
  }

  private BigDecimal wayBack() {
    var isSellers = "seller".equals(answer.term(Term.RETURN_SHIPPING_BY));
    return isSellers ? amount(Fact.RETURN_SHIPPING_COST) : BigDecimal.ZERO;
  }

  private BigDecimal forAllPieces(BigDecimal piece) {
    var pieces = facts.raw(Fact.ITEM_QUANTITY) instanceof Integer stated ? Math.max(1, stated) : 1;
    return piece.multiply(BigDecimal.valueOf(pieces));
  }

  private BigDecimal amount(Fact fact) {
    return facts.raw(fact) instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
  }
}
