package io.redress.liaison.accounts;

import io.redress.shared.Money;
import io.redress.shared.PurchasingAccountId;
import java.util.Map;
import java.util.Optional;

/**
 * What was bought from a brand, as whoever asks has added it up.
 *
 * @param spent with each account, where anything was bought with it
 * @param unknown purchases of which nobody knows with which account they were made, as far back as
 *     {@link BrandAccount#purchasesSince} says
 */
public record Bought(Map<PurchasingAccountId, Spent> spent, int unknown) {
  public static final Bought NOTHING = new Bought(Map.of(), 0);

  public Bought {
    spent = Map.copyOf(spent);
  }

  /**
   * What was bought with an account in its running period.
   *
   * @param paid in the currency of its cap; empty where there is no cap
   * @param orders how many orders it was for
   * @param uncounted purchases whose sum is not known, or is in another currency
   */
  public record Spent(Optional<Money> paid, int pieces, int orders, int uncounted) {
    public static final Spent NOTHING = new Spent(Optional.empty(), 0, 0, 0);
  }
}
