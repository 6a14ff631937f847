package io.redress.cases.brands.quotas;

import io.redress.cases.store.BrandDealingStore;
import io.redress.cases.store.BrandDealingStore.Period;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.QuotaUse;
import io.redress.liaison.accounts.Term.Quota;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How near the merchant in scope is to what its brands let it do. */
@Service
public class BrandQuotas {
  private final BrandAccounts accounts;
  private final BrandDealingStore dealings;
  private final Clock clock;

  BrandQuotas(BrandAccounts accounts, BrandDealingStore dealings, Clock clock) {
    this.accounts = accounts;
    this.dealings = dealings;
    this.clock = clock;
  }

  /** A quota at a moment, before it is known how much of it was used. */
  private record Counted(Instant at, Quota quota, LocalDate day, Period period) {
    QuotaUse with(int pieces) {
      return QuotaUse.of(quota, pieces, day);
    }
  }

  /** The limits of a brand with what is used of each, as the brand's own calendar counts. */
  @Transactional(readOnly = true)
  public BrandLimits of(BrandAccount account) {
    var now = clock.instant();
    return accounts.limits(account, uses(account, List.of(now)).getOrDefault(now, List.of()));
  }

  /**
   * How much of each quota was used at each of these moments, by what is agreed at the last; all of
   * it is counted by one statement.
   *
   * @param moments in their order, at least one
   */
  @Transactional(readOnly = true)
  public Map<Instant, List<QuotaUse>> uses(BrandAccount account, List<Instant> moments) {
    var used = new HashMap<Instant, List<QuotaUse>>();
    moments.forEach(at -> used.put(at, new ArrayList<>()));
    var counted = counted(account, moments);
    if (!counted.isEmpty()) {
      var periods = counted.stream().map(Counted::period).toList();
      var pieces = dealings.pieces(account.brandId(), periods);
      for (var i = 0; i < counted.size(); i++) {
        var each = counted.get(i);
        used.computeIfAbsent(each.at(), at -> new ArrayList<>()).add(each.with(pieces.get(i)));
      }
    }
    return used;
  }

  /** How many requests a brand has not answered. */
  @Transactional(readOnly = true)
  public int open(BrandId brand) {
    return dealings.open(brand);
  }

  /** The same by what is due first; at most so many. */
  @Transactional(readOnly = true)
  public List<OpenRequest> open(BrandId brand, int most) {
    return dealings.live(brand, most).stream()
        .map(each -> new OpenRequest(each.caseId(), each.number(), each.remedy(), each.answerBy()))
        .toList();
  }

  private static List<Counted> counted(BrandAccount account, List<Instant> moments) {
    var zone = account.dealing().zone();
    var quotas = account.counting(Quota.class, account.day(moments.getLast()));
    var counted = new ArrayList<Counted>();
    for (var at : moments) {
      var day = account.day(at);
      for (var quota : quotas) {
        var from = quota.period().start(day).atStartOfDay(zone).toInstant();
        var remedies = RequestKinds.remedies(quota.kind()).stream().map(Remedy::code).toList();
        counted.add(new Counted(at, quota, day, new Period(remedies, from, at)));
      }
    }
    return counted;
  }
}
