package io.redress.cases.brands.quotas;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.redress.cases.store.BrandPurchaseStore;
import io.redress.cases.store.BrandPurchaseStore.Counter;
import io.redress.cases.store.BrandPurchaseStore.Span;
import io.redress.cases.store.BrandPurchaseStore.Sum;
import io.redress.cases.store.BrandPurchaseStore.Way;
import io.redress.liaison.accounts.Bought;
import io.redress.liaison.accounts.Bought.Spent;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.orders.UpstreamPurchase;
import io.redress.shared.BrandId;
import io.redress.shared.PurchasingAccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Finds with which accounts was bought from brands. A purchase is of the account that somebody
 * named, or else of the only one with which is bought in such a way.
 */
@Component
class BrandPurchases {
  private final BrandPurchaseStore store;

  BrandPurchases(BrandPurchaseStore store) {
    this.store = store;
  }

  /** What was bought from these brands; nothing is counted where no account is written down. */
  Map<BrandId, Bought> of(List<BrandAccount> all, Instant now) {
    var accounts =
        all.stream()
            .filter(each -> !each.purchasing().isEmpty())
            .collect(toMap(BrandAccount::brandId, Function.identity()));
    if (accounts.isEmpty()) {
      return Map.of();
    }
    var spans = accounts.values().stream().map(each -> span(each, now)).toList();
    var counters =
        accounts.values().stream().flatMap(each -> counters(each, now).stream()).toList();
    return store.sums(spans, known(store.ways(spans), accounts), counters).stream()
        .collect(groupingBy(Sum::brand, collectingAndThen(toList(), BrandPurchases::bought)));
  }

  /** The latest purchases of which nobody knows with which account they were made. */
  List<UpstreamPurchase> unknown(BrandAccount account, Instant now, int most) {
    if (account.purchasing().isEmpty()) {
      return List.of();
    }
    var span = span(account, now);
    var known = known(store.ways(List.of(span)), Map.of(account.brandId(), account));
    return store.unknown(span, known.keySet(), most);
  }

  private static Span span(BrandAccount account, Instant now) {
    var since = account.purchasesSince(account.day(now));
    return new Span(account.brandId(), account.dealing().zone(), since);
  }

  private static List<Counter> counters(BrandAccount account, Instant now) {
    var day = account.day(now);
    return account.purchasing().stream().map(each -> counter(each, day)).toList();
  }

  private static Counter counter(PurchasingAccount account, LocalDate day) {
    var period = account.period();
    return new Counter(
        account.id(),
        account.cap().map(cap -> cap.most().currency()),
        period.start(day),
        period.end(day));
  }

  private static Map<Way, PurchasingAccountId> known(
      List<Way> ways, Map<BrandId, BrandAccount> accounts) {
    var known = new HashMap<Way, PurchasingAccountId>();
    for (var way : ways) {
      var country = Optional.of(way.country()).filter(each -> !each.isEmpty());
      Optional.ofNullable(accounts.get(way.brand()))
          .flatMap(account -> account.onlyOneFor(BoughtFrom.of(way.boughtFrom()), country))
          .ifPresent(only -> known.put(way, only.id()));
    }
    return known;
  }

  private static Bought bought(List<Sum> sums) {
    var spent = new HashMap<PurchasingAccountId, Spent>();
    sums.forEach(sum -> sum.account().ifPresent(id -> spent.put(id, sum.spent())));
    var unknown =
        sums.stream().filter(sum -> sum.account().isEmpty()).mapToInt(Sum::purchases).sum();
    return new Bought(spent, unknown);
  }
}
