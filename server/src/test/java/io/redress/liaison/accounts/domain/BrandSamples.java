package io.redress.liaison.accounts.domain;

import io.redress.liaison.accounts.AccountStatus;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BoughtFrom;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandContact.Away;
import io.redress.liaison.accounts.BrandContact.Person;
import io.redress.liaison.accounts.BrandContact.Remit;
import io.redress.liaison.accounts.Dealing;
import io.redress.liaison.accounts.DealingPeriod;
import io.redress.liaison.accounts.PurchasingAccount;
import io.redress.liaison.accounts.PurchasingAccount.Buys;
import io.redress.liaison.accounts.PurchasingAccount.Cap;
import io.redress.liaison.accounts.PurchasingAccount.Standing;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import io.redress.shared.PurchasingAccountId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brands, people and purchases for tests. */
public final class BrandSamples {
  public static final ZoneId ROME = ZoneId.of("Europe/Rome");

  private BrandSamples() {}

  public static Dealing dealing() {
    return new Dealing("it", ROME, "IT", Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static BrandAccount account(
      List<BrandContact> contacts, List<AgreedTerm> terms, List<PurchasingAccount> purchasing) {
    return new BrandAccount(new BrandId(new UUID(0, 1)), dealing(), contacts, terms, purchasing, 1);
  }

  /** Somebody in Milan, from nine to six. */
  public static BrandContact contact(String name, Set<String> regions, Set<Topic> topics) {
    return new BrandContact(
        new BrandContactId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
        new Person(name, name + "@brand.example", ""),
        new Remit(regions, topics, List.of("it", "en")),
        WorkingHours.usual(ROME, "IT"),
        Optional.empty(),
        Optional.empty());
  }

  public static BrandContact away(
      BrandContact contact, LocalDate from, LocalDate until, Optional<BrandContactId> deputy) {
    return new BrandContact(
        contact.id(),
        contact.person(),
        contact.remit(),
        contact.hours(),
        Optional.of(new Away(from, until, deputy)),
        contact.endedOn());
  }

  public static AgreedTerm confirmed(Term term) {
    var source = new TermSource("Agreement, section 2", LocalDate.of(2026, 3, 12), true);
    return new AgreedTerm(new AgreedTermId(UUID.randomUUID()), term, source, Optional.empty());
  }

  /** An account of 1,000.00 euros a quarter, warned at 900.00. */
  public static PurchasingAccount purchasing(String number, Optional<BoughtFrom> from) {
    var cap = new Cap(euro(100_000), euro(90_000), DealingPeriod.QUARTER);
    return new PurchasingAccount(
        new PurchasingAccountId(UUID.randomUUID()),
        number,
        "Place of " + number,
        new Buys(from, Optional.empty()),
        Optional.of(cap),
        new Standing(AccountStatus.NORMAL, LocalDate.of(2026, 1, 1), ""));
  }

  public static Money euro(long cents) {
    return Money.of(cents, "EUR");
  }
}
