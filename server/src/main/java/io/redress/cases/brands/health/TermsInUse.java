package io.redress.cases.brands.health;

import io.redress.cases.CaseView;
import io.redress.cases.store.BrandDealingStore;
import io.redress.cases.store.BrandDealingStore.Period;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.health.StrainFacts;
import io.redress.liaison.health.StrainFacts.AccountLimit;
import io.redress.liaison.health.StrainFacts.ClosedDays;
import io.redress.liaison.health.UsedQuota;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import io.redress.shared.PurchasingAccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what was agreed with a brand beside how much of it is used. */
@Component
class TermsInUse {
  private final BrandAccounts accounts;
  private final BrandDealingStore dealings;

  TermsInUse(BrandAccounts accounts, BrandDealingStore dealings) {
    this.accounts = accounts;
    this.dealings = dealings;
  }

  /**
   * How things stand at a moment.
   *
   * @param day the day that it is for the brand
   */
  record Standing(LocalDate day, StrainFacts facts) {}

  /** A quota at a moment, before it is known how much of it was used. */
  private record Counted(Instant at, Term.Quota quota, LocalDate day, Period period) {
    UsedQuota with(int pieces) {
      return new UsedQuota(code(quota.kind()), pieces, quota.pieces(), quota.period().end(day));
    }
  }

  /** How much of each quota was used at each of these moments, by what is agreed at the last. */
  Map<Instant, List<UsedQuota>> quotas(BrandId brand, List<Instant> moments) {
    return quotas(accounts.ofBrand(brand), brand, moments);
  }

  /** How things stand now, for the pieces of a case. */
  Standing standing(BrandId brand, CaseView view, Instant now) {
    var account = accounts.ofBrand(brand);
    var day =
        account
            .map(known -> known.day(now))
            .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC));
    var closed = account.map(known -> known.counting(Term.Blackout.class, day)).orElseGet(List::of);
    return new Standing(
        day,
        new StrainFacts(
            quotas(account, brand, List.of(now)).getOrDefault(now, List.of()),
            closed.stream().map(days -> new ClosedDays(days.from(), days.until())).toList(),
            account.map(known -> limits(known, view)).orElseGet(List::of),
            dealings.open(brand)));
  }

  /** What is asked for, as quotas name it; empty for what no quota counts. */
  static String kind(Remedy remedy) {
    return topic(remedy).map(TermsInUse::code).orElse("");
  }

  private static String code(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Topic> topic(Remedy remedy) {
    return switch (remedy) {
      case REFUND, STORE_CREDIT, PRICE_REDUCTION -> Optional.of(Topic.RETURNS);
      case EXCHANGE, REPLACEMENT -> Optional.of(Topic.EXCHANGES);
      case REPAIR -> Optional.of(Topic.REPAIRS);
      case COMPENSATION, ADVICE -> Optional.empty();
    };
  }

  private static List<String> remedies(Topic topic) {
    return Arrays.stream(Remedy.values())
        .filter(remedy -> topic(remedy).equals(Optional.of(topic)))
        .map(remedy -> remedy.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** All quotas at all moments are counted by one statement. */
  private Map<Instant, List<UsedQuota>> quotas(
      Optional<BrandAccount> account, BrandId brand, List<Instant> moments) {
    var used = new HashMap<Instant, List<UsedQuota>>();
    moments.forEach(at -> used.put(at, new ArrayList<>()));
    var counted = account.map(known -> counted(known, moments)).orElseGet(List::of);
    if (!counted.isEmpty()) {
      var pieces = dealings.pieces(brand, counted.stream().map(Counted::period).toList());
      for (var i = 0; i < counted.size(); i++) {
        var each = counted.get(i);
        used.computeIfAbsent(each.at(), at -> new ArrayList<>()).add(each.with(pieces.get(i)));
      }
    }
    return used;
  }

  private static List<Counted> counted(BrandAccount account, List<Instant> moments) {
    var zone = account.dealing().zone();
    var quotas = account.counting(Term.Quota.class, account.day(moments.getLast()));
    var counted = new ArrayList<Counted>();
    for (var at : moments) {
      var day = account.day(at);
      for (var quota : quotas) {
        var from = quota.period().start(day).atStartOfDay(zone).toInstant();
        counted.add(new Counted(at, quota, day, new Period(remedies(quota.kind()), from, at)));
      }
    }
    return counted;
  }

  /** The accounts with which the pieces were bought, as far as anybody knows, and not normal. */
  private List<AccountLimit> limits(BrandAccount account, CaseView view) {
    var strained =
        account.purchasing().stream()
            .filter(each -> each.standing().status() != AccountStatus.NORMAL)
            .toList();
    if (strained.isEmpty()) {
      return List.of();
    }
    var lines =
        view.content().lines().stream()
            .flatMap(line -> view.order().line(line.orderLineId()).stream())
            .toList();
    var links = dealings.purchases(lines.stream().map(OrderLine::id).toList());
    return strained.stream()
        .filter(each -> lines.stream().anyMatch(line -> isBoughtWith(each, line, links)))
        .map(
            each ->
                new AccountLimit(
                    each.place(),
                    each.standing().status() == AccountStatus.CLOSED,
                    each.standing().why()))
        .toList();
  }

  /** What somebody has said of a purchase counts before what its facts tell. */
  private static boolean isBoughtWith(
      PurchasingAccount account, OrderLine line, Map<OrderLineId, PurchasingAccountId> links) {
    return Optional.ofNullable(links.get(line.id()))
        .map(account.id()::equals)
        .orElseGet(
            () ->
                line.upstream().isPresent()
                    && account
                        .buys()
                        .holds(
                            text(line, "boughtFrom").flatMap(BoughtFrom::of),
                            text(line, "country")));
  }

  private static Optional<String> text(OrderLine line, String name) {
    return line.upstream()
        .flatMap(known -> Optional.ofNullable(known.get(name)))
        .map(Object::toString);
  }
}
