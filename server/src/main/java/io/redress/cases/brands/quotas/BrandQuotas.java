package io.redress.cases.brands.quotas;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.redress.cases.store.BrandDealingStore;
import io.redress.cases.store.BrandDealingStore.Period;
import io.redress.liaison.accounts.Bought;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandLimits;
import io.redress.liaison.accounts.QuotaUse;
import io.redress.liaison.accounts.Term.Quota;
import io.redress.orders.UpstreamPurchase;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How near the merchant in scope is to what its brands let it do. */
@Service
public class BrandQuotas {
  private final BrandAccounts accounts;
  private final BrandDealingStore dealings;
  private final BrandPurchases purchases;
  private final Clock clock;

  BrandQuotas(
      BrandAccounts accounts, BrandDealingStore dealings, BrandPurchases purchases, Clock clock) {
    this.accounts = accounts;
    this.dealings = dealings;
    this.purchases = purchases;
    this.clock = clock;
  }

  /** A quota at a moment, before it is known how much of it was used. */
  private record Counted(Instant at, Quota quota, LocalDate day, Period period) {
    QuotaUse with(int pieces) {
      return QuotaUse.of(quota, pieces, day);
    }
  }

  /** The same with what was used of it. */
  private record Used(Counted counted, QuotaUse use) {}

  /** The limits of a brand with what is used of each, as the brand's own calendar counts. */
  @Transactional(readOnly = true)
  public BrandLimits of(BrandAccount account) {
    return Objects.requireNonNull(of(List.of(account)).get(account.brandId()));
  }

  /** The same of several brands; one more brand takes no more statements. */
  @Transactional(readOnly = true)
  public Map<BrandId, BrandLimits> of(List<BrandAccount> all) {
    var now = clock.instant();
    var counted = all.stream().flatMap(each -> counted(each, List.of(now)).stream()).toList();
    var used =
        used(counted).stream()
            .collect(
                groupingBy(each -> each.counted().period().brand(), mapping(Used::use, toList())));
    var bought = purchases.of(all, now);
    return all.stream()
        .collect(
            toMap(
                BrandAccount::brandId,
                each ->
                    accounts.limits(
                        each,
                        bought.getOrDefault(each.brandId(), Bought.NOTHING),
                        used.getOrDefault(each.brandId(), List.of()))));
  }

  /**
   * The purchases from a brand of which nobody knows with which account they were made, the latest
   * first; as far back as {@link BrandAccount#purchasesSince} says, and at most so many.
   */
  @Transactional(readOnly = true)
  public List<UpstreamPurchase> unknownPurchases(BrandAccount account, int most) {
    return purchases.unknown(account, clock.instant(), most);
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
    for (var each : used(counted(account, moments))) {
      used.computeIfAbsent(each.counted().at(), at -> new ArrayList<>()).add(each.use());
    }
    return used;
  }

  private List<Used> used(List<Counted> counted) {
    if (counted.isEmpty()) {
      return List.of();
    }
    var pieces = dealings.pieces(counted.stream().map(Counted::period).toList());
    return IntStream.range(0, counted.size())
        .mapToObj(i -> new Used(counted.get(i), counted.get(i).with(pieces.get(i))))
        .toList();
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
        counted.add(new Counted(at, quota, day, new Period(account.brandId(), remedies, from, at)));
      }
    }
    return counted;
  }
}
