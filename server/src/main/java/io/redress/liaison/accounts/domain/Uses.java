package io.redress.liaison.accounts.domain;

import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.CapUse;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.PurchasingAccount.Cap;
import io.redress.liaison.accounts.QuotaUse;
import io.redress.liaison.accounts.Term.Blackout;
import io.redress.liaison.accounts.UseLevel;
import io.redress.orders.UpstreamPurchase;
import io.redress.shared.Money;
import io.redress.shared.OrderLineId;
import io.redress.shared.PurchasingAccountId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of what a brand lets the house do is used. */
public final class Uses {
  private Uses() {}

  /**
   * What was bought, as far as it is known with which account.
   *
   * @param links what somebody has said of single purchases
   */
  public record Bought(
      List<UpstreamPurchase> purchases, Map<OrderLineId, PurchasingAccountId> links) {
    public Bought {
      purchases = List.copyOf(purchases);
      links = Map.copyOf(links);
    }
  }

  /** How near the house is to each limit on this day. */
  public static BrandLimits of(
      BrandAccount account, Bought bought, List<QuotaUse> quotas, LocalDate day) {
    var blackout =
        account.counting(Blackout.class, day).stream()
            .filter(each -> !each.until().isBefore(day))
            .min(Comparator.comparing(Blackout::from).thenComparing(Blackout::until));
    return new BrandLimits(
        account.purchasing().stream().map(each -> cap(account, each, bought, day)).toList(),
        quotas,
        blackout,
        blackout.filter(each -> each.holds(day)).isPresent());
  }

  /** What was bought with an account in the period of this day. */
  public static CapUse cap(
      BrandAccount account, PurchasingAccount purchasing, Bought bought, LocalDate day) {
    var period = purchasing.cap().map(Cap::period).orElse(DealingPeriod.QUARTER);
    var own =
        bought.purchases().stream()
            .filter(each -> period.holdsBoth(each.day(), day))
            .filter(each -> isWith(account, purchasing, each, bought.links()))
            .toList();
    var used = purchasing.cap().map(cap -> sum(own, cap));
    return new CapUse(
        purchasing,
        used,
        own.stream().mapToInt(UpstreamPurchase::pieces).sum(),
        (int) own.stream().map(UpstreamPurchase::orderId).distinct().count(),
        purchasing.cap().map(cap -> uncounted(own, cap)).orElse(0),
        purchasing.cap().map(cap -> level(used.orElseThrow(), cap)).orElse(UseLevel.OPEN));
  }

  private static Money sum(List<UpstreamPurchase> purchases, Cap cap) {
    return purchases.stream()
        .filter(each -> isIn(each, cap))
        .flatMap(each -> each.paid().stream())
        .reduce(Money.zero(cap.most().currency()), Money::plus);
  }

  private static int uncounted(List<UpstreamPurchase> purchases, Cap cap) {
    return (int) purchases.stream().filter(each -> !isIn(each, cap)).count();
  }

  private static boolean isIn(UpstreamPurchase purchase, Cap cap) {
    return purchase
        .paid()
        .filter(paid -> paid.currency().equals(cap.most().currency()))
        .isPresent();
  }

  private static UseLevel level(Money used, Cap cap) {
    if (used.compareTo(cap.most()) >= 0) {
      return UseLevel.USED_UP;
    }
    return used.compareTo(cap.warnAt()) >= 0 ? UseLevel.NEAR : UseLevel.OPEN;
  }

  /** What somebody has said counts; else the one account that such purchases are made with. */
  private static boolean isWith(
      BrandAccount account,
      PurchasingAccount purchasing,
      UpstreamPurchase purchase,
      Map<OrderLineId, PurchasingAccountId> links) {
    var said = links.get(purchase.lineId());
    if (said != null) {
      return said.equals(purchasing.id());
    }
    return onlyOne(account, purchase).filter(purchasing::equals).isPresent();
  }

  private static Optional<PurchasingAccount> onlyOne(
      BrandAccount account, UpstreamPurchase purchase) {
    return account.onlyOneFor(purchase.boughtFrom().flatMap(BoughtFrom::of), purchase.country());
  }

  /** The purchases of which nobody knows with which account they were made. */
  public static List<UpstreamPurchase> unknown(BrandAccount account, Bought bought) {
    return bought.purchases().stream()
        .filter(each -> !bought.links().containsKey(each.lineId()))
        .filter(each -> onlyOne(account, each).isEmpty())
        .toList();
  }
}
