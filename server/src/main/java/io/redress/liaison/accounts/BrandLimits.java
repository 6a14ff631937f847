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
 * @param unknown purchases of which nobody knows with which account they were made, as far back as
 *     {@link BrandAccount#purchasesSince} says
 */
public record BrandLimits(
    List<CapUse> caps,
    List<QuotaUse> quotas,
    Optional<Blackout> blackout,
    boolean isBlackout,
    int unknown) {
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

  /**
   * Whether the brand does not let us buy with an account as usual. One that is closed counts until
   * another takes its place: a normal one for the same kind of seller in the same country.
   */
  public boolean isHeld(CapUse use) {
    return switch (use.account().standing().status()) {
      case NORMAL -> false;
      case RESTRICTED -> true;
      case CLOSED -> caps.stream().noneMatch(each -> replaces(each, use));
    };
  }

  private static boolean replaces(CapUse other, CapUse closed) {
    return other.account().standing().status() == AccountStatus.NORMAL
        && other.account().buys().equals(closed.account().buys());
  }
}
