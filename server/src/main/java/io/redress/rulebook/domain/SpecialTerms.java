package io.redress.rulebook.domain;

import io.redress.rulebook.Fact;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Terms of a store for some of its sales: for goods, materials, countries, prices, ways of buying
 * or a season. What they do not state is as in the store's general terms.
 *
 * @param when the sales for which they are made
 * @param terms values of the facts that state a store's terms
 * @param written the same as the store wrote it
 */
public record SpecialTerms(Condition when, Map<Fact, Object> terms, String written) {
  /** The terms that may be other than the general ones. */
  public static final Set<Fact> STATABLE =
      EnumSet.of(
          Fact.STORE_RETURN_WINDOW_DAYS,
          Fact.STORE_EXCHANGE_WINDOW_DAYS,
          Fact.STORE_WINDOW_START,
          Fact.STORE_REMEDIES,
          Fact.STORE_EXCLUDED,
          Fact.STORE_RESTOCKING_FEE_PERCENT,
          Fact.STORE_REFUND_FORM,
          Fact.STORE_ORIGINAL_PACKAGING_REQUIRED,
          Fact.STORE_RETURN_SHIPPING_BEARER,
          Fact.STORE_NEEDS_BRAND_APPROVAL);

  public SpecialTerms {
    terms = Map.copyOf(terms);
    if (!STATABLE.containsAll(terms.keySet())) {
      throw new IllegalArgumentException("no terms of one sale: " + terms.keySet());
    }
  }

  /** As the store wrote it, so that stated facts can be read again. */
  @Override
  public String toString() {
    return written;
  }
}
