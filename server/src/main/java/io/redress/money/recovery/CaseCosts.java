package io.redress.money.recovery;

import io.redress.shared.Money;
import java.util.Currency;
import java.util.List;

/**
 * What a case cost the merchant, and how much of it is claimed: its exposure.
 *
 * @param parts what it is made of, each kind and currency once
 * @param claimed what live claims ask for and ended ones brought, each currency once
 */
public record CaseCosts(List<Part> parts, List<Money> claimed) {
  /** One kind of cost: refund, credit, goodwill, or a {@link CaseCost.Kind}. */
  public record Part(String kind, Money amount) {}

  public CaseCosts {
    parts = List.copyOf(parts);
    claimed = List.copyOf(claimed);
  }

  /** The currencies in which it cost something. */
  public List<Currency> currencies() {
    return parts.stream().map(part -> part.amount().currency()).distinct().toList();
  }

  /** What it cost in one currency. */
  public Money cost(Currency currency) {
    return sum(parts.stream().map(Part::amount).toList(), currency);
  }

  /** What can still be claimed in one currency; nothing when claims have outgrown the cost. */
  public Money open(Currency currency) {
    var open = cost(currency).minus(sum(claimed, currency));
    return open.isNegative() ? Money.zero(currency) : open;
  }

  private static Money sum(List<Money> sums, Currency currency) {
    return sums.stream()
        .filter(each -> each.currency().equals(currency))
        .reduce(Money.zero(currency), Money::plus);
  }
}
