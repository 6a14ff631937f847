package io.redress.liaison.accounts;

import io.redress.shared.Money;
import java.util.Optional;

/**
 * What was bought with a purchasing account in the running period of its cap, or in the running
 * quarter when it has none.
 *
 * @param used the sum in the currency of the cap; empty where there is no cap
 * @param pieces how many pieces were bought
 * @param orders how many orders they were for
 * @param uncounted purchases whose sum is not known, or is in another currency
 */
public record CapUse(
    PurchasingAccount account,
    Optional<Money> used,
    int pieces,
    int orders,
    int uncounted,
    UseLevel level) {
  /** The share of the cap that is used, in percent, at most 100; 0 where there is no cap. */
  public int percent() {
    var most = account.cap().map(each -> each.most().minorUnits()).orElse(0L);
    var now = used.map(Money::minorUnits).orElse(0L);
    return most == 0 ? 0 : Math.clamp(Math.floorDiv(now * 100, most), 0, 100);
  }
}
