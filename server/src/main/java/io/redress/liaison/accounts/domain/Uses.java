package io.redress.liaison.accounts.domain;

import io.redress.liaison.accounts.Bought;
import io.redress.liaison.accounts.Bought.Spent;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.CapUse;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.PurchasingAccount.Cap;
import io.redress.liaison.accounts.QuotaUse;
import io.redress.liaison.accounts.Term.Blackout;
import io.redress.liaison.accounts.UseLevel;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How much of what a brand lets the house do is used. */
public final class Uses {
  private Uses() {}

  /** How near the house is to each limit on this day. */
  public static BrandLimits of(
      BrandAccount account, Bought bought, List<QuotaUse> quotas, LocalDate day) {
    var blackout =
        account.counting(Blackout.class, day).stream()
            .filter(each -> !each.until().isBefore(day))
            .min(Comparator.comparing(Blackout::from).thenComparing(Blackout::until));
    return new BrandLimits(
        account.purchasing().stream().map(each -> cap(each, spent(bought, each))).toList(),
        quotas,
        blackout,
        blackout.filter(each -> each.holds(day)).isPresent(),
        bought.unknown());
  }

  private static Spent spent(Bought bought, PurchasingAccount account) {
    return bought.spent().getOrDefault(account.id(), Spent.NOTHING);
  }

  /** What was bought with an account, beside its cap. */
  private static CapUse cap(PurchasingAccount purchasing, Spent spent) {
    var cap = purchasing.cap();
    var used = cap.map(each -> spent.paid().orElseGet(() -> Money.zero(each.most().currency())));
    return new CapUse(
        purchasing,
        used,
        spent.pieces(),
        spent.orders(),
        cap.isPresent() ? spent.uncounted() : 0,
        cap.map(each -> level(used.orElseThrow(), each)).orElse(UseLevel.OPEN));
  }

  private static UseLevel level(Money used, Cap cap) {
    if (used.compareTo(cap.most()) >= 0) {
      return UseLevel.USED_UP;
    }
    return used.compareTo(cap.warnAt()) >= 0 ? UseLevel.NEAR : UseLevel.OPEN;
  }
}
