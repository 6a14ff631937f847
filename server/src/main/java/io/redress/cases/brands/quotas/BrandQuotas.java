package io.redress.cases.brands.quotas;

import io.redress.cases.store.AskedPieceStore;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.DealingPeriod;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How near the merchant in scope is to what its brands let it do. */
@Service
public class BrandQuotas {
  private final BrandAccounts accounts;
  private final AskedPieceStore asked;
  private final Clock clock;

  BrandQuotas(BrandAccounts accounts, AskedPieceStore asked, Clock clock) {
    this.accounts = accounts;
    this.asked = asked;
    this.clock = clock;
  }

  /** The limits of a brand with what is used of each, as the brand's own calendar counts. */
  @Transactional(readOnly = true)
  public BrandLimits of(BrandAccount account) {
    var zone = account.dealing().zone();
    var since =
        DealingPeriod.YEAR.start(account.day(clock.instant())).atStartOfDay(zone).toInstant();
    return accounts.limits(account, asked.since(account.brandId(), since, zone));
  }
}
