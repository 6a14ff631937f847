package io.redress.liaison.accounts;

import io.redress.liaison.accounts.Term.Blackout;
import java.util.List;
import java.util.Optional;

/**
 * How near the house is to what a brand lets it do.
 *
 * @param caps of the purchasing accounts, by place
 * @param quotas that count now
 * @param blackout the time in which no request is taken: the one that runs, or else the next one
 * @param isBlackout whether it runs now
 */
public record BrandLimits(
    List<CapUse> caps, List<QuotaUse> quotas, Optional<Blackout> blackout, boolean isBlackout) {
  public BrandLimits {
    caps = List.copyOf(caps);
    quotas = List.copyOf(quotas);
  }

  /** Whether somebody should look at it before more is asked or bought. */
  public boolean isNear() {
    return isBlackout
        || caps.stream().anyMatch(each -> each.level() != UseLevel.OPEN || isHeld(each))
        || quotas.stream().anyMatch(each -> each.level() != UseLevel.OPEN);
  }

  private static boolean isHeld(CapUse use) {
    return use.account().standing().status() == AccountStatus.RESTRICTED;
  }
}
