package io.redress.demo;

import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountChange.Deal;
import io.redress.liaison.accounts.AccountChange.KeepContact;
import io.redress.liaison.accounts.AccountChange.KeepPurchasing;
import io.redress.liaison.accounts.AccountChange.KeepTerm;
import io.redress.liaison.accounts.AccountChange.SetStanding;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.AfterBlackout;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandContact.Person;
import io.redress.liaison.accounts.BrandContact.Remit;
import io.redress.liaison.accounts.Dealing;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.NeededPaper;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.PurchasingAccount.Buys;
import io.redress.liaison.accounts.PurchasingAccount.Cap;
import io.redress.liaison.accounts.PurchasingAccount.Standing;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.people.Role;
import io.redress.platform.clock.NewIds;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.PurchasingAccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The brands of the demonstration, and how the shop stands with each of them. */
@Component
class DemoBrands {
  private static final String KORS = "Michael Kors";
  private static final String TIFFANY = "Tiffany & Co.";
  private static final String CHANEL = "Chanel";
  private static final String VUITTON = "Louis Vuitton";

  private final Brands brands;
  private final BrandAccounts accounts;
  private final NewIds ids;

  DemoBrands(Brands brands, BrandAccounts accounts, NewIds ids) {
    this.brands = brands;
    this.accounts = accounts;
    this.ids = ids;
  }

  /** Lists the brands with the one contact that the catalogue names. */
  void open(Instant now) {
    brand(KORS, "mk-eu-online", "Ana Ruiz", "Europe/Amsterdam", now);
    brand(CHANEL, "chanel-online-range", "Claire Dubois", "Europe/Paris", now);
    brand(VUITTON, "lv-fr-online", "Marc Lefèvre", "Europe/Paris", now);
    brand(TIFFANY, "tiffany-be-nl-online", "Grace Porter", "Europe/London", now);
  }

  private void brand(String name, String policy, String contact, String zone, Instant now) {
    var _ =
        brands.create(
            new Brand(
                new BrandId(ids.next()),
                name,
                Optional.of(policy),
                contact,
                "%s@brand.example".formatted(address(name)),
                "en",
                ZoneId.of(zone),
                3),
            now);
  }

  private static String address(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("-$", "");
  }

  /** Writes down contacts, what was agreed, and accounts to buy with. */
  void deal(DemoShop.Crew crew, Instant now) {
    for (var name : List.of(KORS, CHANEL, VUITTON, TIFFANY)) {
      deal(name, crew, now);
    }
    var kors = new Desk(account(KORS), crew, now);
    kors.change(new KeepContact(repairs(kors.account())));
    kors.agree(new Term.Quota(Topic.EXCHANGES, 40, DealingPeriod.QUARTER));
    kors.agree(new Term.SilenceRule(3, WhenSilent.GO_AHEAD_AT_OWN_COST));
    var winter = LocalDate.of(kors.today().getYear(), 12, 18);
    kors.agree(new Term.Blackout(winter, winter.plusDays(19), AfterBlackout.SEND_TOGETHER));
    kors.agree(
        new Term.PapersNeeded(Topic.RETURNS, Set.of(NeededPaper.RECEIPT, NeededPaper.PHOTOS)));
    kors.read(
        new Term.InWords("Resale: their public terms forbid it. Ask before relying on a receipt."));
    kors.buy("MK-EU 20881", "Paris boutique", BoughtFrom.BOUTIQUE, 100_000);
    kors.buy("MK-EU 31007", "Venlo wholesale", BoughtFrom.WHOLESALER, 10_000_000);
    var tiffany = new Desk(account(TIFFANY), crew, now);
    tiffany.agree(new Term.RequestLimit(Topic.REPAIRS, 2));
    tiffany.agree(new Term.Fee(Topic.REPAIRS, Money.of(4_500, "EUR")));
    var restricted = tiffany.buy("T-88014", "Paris boutique", BoughtFrom.BOUTIQUE, 3_000_000);
    tiffany.change(
        new SetStanding(
            restricted,
            new Standing(
                AccountStatus.RESTRICTED,
                tiffany.today().minusDays(18),
                "No exchanges on pieces that were bought here.")));
  }

  private void deal(String name, DemoShop.Crew crew, Instant now) {
    var desk = new Desk(account(name), crew, now);
    var dealing = desk.account().dealing();
    desk.change(
        new Deal(
            new Dealing(
                dealing.language(),
                dealing.zone(),
                dealing.holidays(),
                Optional.empty(),
                Optional.of(crew.of(Role.LIAISON)),
                Optional.of(desk.today().minusYears(2).withDayOfMonth(12)))));
  }

  private BrandAccount account(String name) {
    var brand = brands.byName(name).orElseThrow();
    return accounts.ofBrand(brand.id()).orElseThrow();
  }

  private BrandContact repairs(BrandAccount account) {
    return new BrandContact(
        new BrandContactId(ids.next()),
        new Person("Repairs desk", "repairs@michael-kors.brand.example", ""),
        new Remit(Set.of(), Set.of(Topic.REPAIRS, Topic.PARTS), List.of("en")),
        WorkingHours.usual(account.dealing().zone(), account.dealing().holidays()),
        Optional.empty(),
        Optional.empty());
  }

  /** The liaison at work on one brand. */
  private final class Desk {
    private final BrandAccount account;
    private final DemoShop.Crew crew;
    private final Instant now;

    Desk(BrandAccount account, DemoShop.Crew crew, Instant now) {
      this.account = account;
      this.crew = crew;
      this.now = now;
    }

    BrandAccount account() {
      return account;
    }

    LocalDate today() {
      return account.day(now);
    }

    void change(AccountChange change) {
      var by = Actor.staff(crew.of(Role.LIAISON));
      var edit = new AccountEdit(account.brandId(), OptionalInt.empty(), by, now);
      var _ = accounts.change(edit, change);
    }

    void agree(Term term) {
      keep(term, new TermSource("Dealer agreement, sections 2 to 4", signed(), true));
    }

    void read(Term term) {
      keep(term, new TermSource("Public terms of sale", signed(), false));
    }

    private LocalDate signed() {
      return today().minusMonths(8).withDayOfMonth(12);
    }

    private void keep(Term term, TermSource source) {
      var id = new AgreedTermId(ids.next());
      change(new KeepTerm(new AgreedTerm(id, term, source, Optional.empty())));
    }

    PurchasingAccountId buy(String number, String place, BoughtFrom from, long mostCents) {
      var id = new PurchasingAccountId(ids.next());
      var most = Money.of(mostCents, "EUR");
      var warnAt = Money.of(mostCents * 9 / 10, "EUR");
      change(
          new KeepPurchasing(
              new PurchasingAccount(
                  id,
                  number,
                  place,
                  new Buys(Optional.of(from), Optional.empty()),
                  Optional.of(new Cap(most, warnAt, DealingPeriod.QUARTER)),
                  new Standing(AccountStatus.NORMAL, today(), ""))));
      return id;
    }
  }
}
