package io.redress.cases.brands.health;

import io.redress.cases.brands.quotas.BrandQuotas;
import io.redress.cases.brands.quotas.RequestKinds;
import io.redress.cases.store.BrandDealingStore;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.QuotaUse;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.health.StrainFacts;
import io.redress.liaison.health.StrainFacts.AccountLimit;
import io.redress.liaison.health.StrainFacts.ClosedDays;
import io.redress.liaison.health.StrainFacts.PieceLimit;
import io.redress.liaison.health.UsedQuota;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Remedy;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import io.redress.shared.PurchasingAccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what was agreed with a brand beside how much of it is used. */
@Component
class TermsInUse {
  private final BrandAccounts accounts;
  private final BrandQuotas quotas;
  private final BrandDealingStore dealings;

  TermsInUse(BrandAccounts accounts, BrandQuotas quotas, BrandDealingStore dealings) {
    this.accounts = accounts;
    this.quotas = quotas;
    this.dealings = dealings;
  }

  /**
   * How things stand at a moment.
   *
   * @param day the day that it is for the brand
   */
  record Standing(LocalDate day, StrainFacts facts) {}

  /** How much of each quota was used at each of these moments, by what is agreed at the last. */
  Map<Instant, List<UsedQuota>> quotas(BrandId brand, List<Instant> moments) {
    var uses = accounts.ofBrand(brand).map(known -> quotas.uses(known, moments)).orElseGet(Map::of);
    return moments.stream()
        .collect(Collectors.toMap(at -> at, at -> used(uses.getOrDefault(at, List.of()))));
  }

  /** How things stand now, for the brand's pieces of a case; empty where nobody is asked. */
  Optional<Standing> standing(BrandPieces pieces, Instant now) {
    return accounts
        .ofBrand(pieces.brand())
        .filter(account -> !account.isOwnMake())
        .map(account -> standing(account, pieces, now));
  }

  private Standing standing(BrandAccount account, BrandPieces pieces, Instant now) {
    var day = account.day(now);
    return new Standing(
        day,
        new StrainFacts(
            used(quotas.uses(account, List.of(now)).getOrDefault(now, List.of())),
            account.counting(Term.RequestLimit.class, day).stream()
                .map(limit -> new PieceLimit(code(limit.kind()), limit.pieces()))
                .toList(),
            account.counting(Term.Blackout.class, day).stream()
                .map(days -> new ClosedDays(days.from(), days.until(), days.then()))
                .toList(),
            limits(account, pieces.bought()),
            dealings.open(account.brandId())));
  }

  private static List<UsedQuota> used(List<QuotaUse> uses) {
    return uses.stream().map(TermsInUse::of).toList();
  }

  private static UsedQuota of(QuotaUse use) {
    var quota = use.quota();
    return new UsedQuota(code(quota.kind()), use.used(), quota.pieces(), use.ends());
  }

  /** What is asked for, as quotas name it; empty for what no quota counts. */
  static String kind(Remedy remedy) {
    return RequestKinds.of(remedy).map(TermsInUse::code).orElse("");
  }

  private static String code(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  /** The accounts with which the pieces were bought, as far as anybody knows, and not normal. */
  private List<AccountLimit> limits(BrandAccount account, List<OrderLine> lines) {
    var strained =
        account.purchasing().stream()
            .filter(each -> each.standing().status() != AccountStatus.NORMAL)
            .toList();
    if (strained.isEmpty()) {
      return List.of();
    }
    var links = accounts.links(lines.stream().map(OrderLine::id).toList());
    var used = lines.stream().flatMap(line -> boughtWith(account, line, links).stream()).toList();
    return strained.stream()
        .filter(each -> used.contains(each.id()))
        .map(
            each ->
                new AccountLimit(
                    each.place(),
                    each.standing().status() == AccountStatus.CLOSED,
                    each.standing().why()))
        .toList();
  }

  /** What somebody has said of a purchase counts before what its facts tell. */
  private static Optional<PurchasingAccountId> boughtWith(
      BrandAccount account, OrderLine line, Map<OrderLineId, PurchasingAccountId> links) {
    var said = Optional.ofNullable(links.get(line.id()));
    return said.isPresent() || line.upstream().isEmpty()
        ? said
        : account
            .onlyOneFor(text(line, "boughtFrom").flatMap(BoughtFrom::of), text(line, "country"))
            .map(PurchasingAccount::id);
  }

  private static Optional<String> text(OrderLine line, String name) {
    return line.upstream()
        .flatMap(known -> Optional.ofNullable(known.get(name)))
        .map(Object::toString);
  }
}
