package io.redress.liaison.accounts;

import com.ibm.icu.util.TimeZone;
import io.redress.calendar.HolidayCalendars;
import io.redress.catalogue.Brand;
import io.redress.catalogue.BrandChanged;
import io.redress.catalogue.Brands;
import io.redress.liaison.accounts.AccountChange.Deal;
import io.redress.liaison.accounts.AccountChange.EndContact;
import io.redress.liaison.accounts.AccountChange.EndTerm;
import io.redress.liaison.accounts.AccountChange.KeepContact;
import io.redress.liaison.accounts.AccountChange.KeepPurchasing;
import io.redress.liaison.accounts.AccountChange.KeepTerm;
import io.redress.liaison.accounts.AccountChange.LinkPurchases;
import io.redress.liaison.accounts.AccountChange.SetStanding;
import io.redress.liaison.accounts.AccountEvent.Kind;
import io.redress.liaison.accounts.BrandContact.Person;
import io.redress.liaison.accounts.BrandContact.Remit;
import io.redress.liaison.accounts.domain.AccountRules;
import io.redress.liaison.accounts.domain.ContactChoice;
import io.redress.liaison.accounts.domain.DeskTime;
import io.redress.liaison.accounts.domain.Uses;
import io.redress.liaison.accounts.store.AccountBooks;
import io.redress.orders.UpstreamPurchases;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.Actor;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.PurchasingAccountId;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the merchant in scope stands with its brands.
 *
 * <p>A brand of which nothing was written down has the one contact that the catalogue names, under
 * the id of the brand itself, with the usual hours of where it is.
 */
@Service
public class BrandAccounts {
  private final AccountBooks books;
  private final Brands brands;
  private final UpstreamPurchases purchases;
  private final Clock clock;
  private final HolidayCalendars holidays = new HolidayCalendars();

  BrandAccounts(AccountBooks books, Brands brands, UpstreamPurchases purchases, Clock clock) {
    this.books = books;
    this.brands = brands;
    this.purchases = purchases;
    this.clock = clock;
  }

  /** The account of a brand; empty when there is no such brand. */
  @Transactional(readOnly = true)
  public Optional<BrandAccount> ofBrand(BrandId id) {
    return Optional.ofNullable(books.accounts().of(List.of(id)).get(id))
        .or(() -> brands.byId(id).map(BrandAccounts::first));
  }

  /** Why nobody is asked about goods of a brand, where the house makes them itself. */
  @Transactional(readOnly = true)
  public Optional<OwnMake> ownMake(BrandId id) {
    return books.accounts().ownMake(id);
  }

  /** The accounts of all brands, by the names of these; at most 500. */
  @Transactional(readOnly = true)
  public List<BrandAccount> list() {
    var listed = brands.list();
    var kept = books.accounts().of(listed.stream().map(Brand::id).toList());
    return listed.stream()
        .map(brand -> Optional.ofNullable(kept.get(brand.id())).orElseGet(() -> first(brand)))
        .toList();
  }

  /**
   * Whom to ask at a brand now.
   *
   * @param country of the client, ISO 3166-1 alpha-2
   * @return empty when nobody there is asked, as with goods that the house makes itself
   */
  @Transactional(readOnly = true)
  public Optional<BrandContact> contactFor(BrandId id, Topic topic, String country) {
    return ofBrand(id)
        .filter(account -> !account.isOwnMake())
        .flatMap(account -> ContactChoice.of(account, topic, country, clock.instant()));
  }

  /** Whether a contact is at their desk now, and until or from when. */
  public Presence presence(BrandContact contact) {
    return DeskTime.of(contact, holidays::of, clock.instant());
  }

  /** Who is there for a contact now: they themselves, or who stands in for them. */
  public BrandContact present(BrandAccount account, BrandContact contact) {
    return ContactChoice.present(account, contact, clock.instant());
  }

  /**
   * How near the house is to each limit of a brand.
   *
   * @param bought with each account in its running period
   * @param quotas what is used of those that count now
   */
  public BrandLimits limits(BrandAccount account, Bought bought, List<QuotaUse> quotas) {
    return Uses.of(account, bought, quotas, account.day(clock.instant()));
  }

  /** With which accounts these purchases were made, as far as somebody has said so. */
  @Transactional(readOnly = true)
  public Map<OrderLineId, PurchasingAccountId> links(Collection<OrderLineId> lines) {
    return lines.isEmpty() ? Map.of() : books.purchasing().linksOf(lines);
  }

  /** The latest changes of an account, newest first. */
  @Transactional(readOnly = true)
  public List<AccountEvent> events(BrandId id) {
    return books.accounts().events(id);
  }

  /** When somebody last said that one of these contacts is not asked any more. */
  @Transactional(readOnly = true)
  public Optional<Instant> endedAt(BrandId id, Collection<BrandContactId> contacts) {
    return books.accounts().endedAt(id, contacts);
  }

  /** Changes an account; what is as it was wanted already stays, with its version. */
  @Needs(Right.MANAGE_BRANDS)
  @Transactional
  public BrandAccount change(AccountEdit edit, AccountChange change) {
    var before = ofBrand(edit.brandId()).orElseThrow(() -> Problem.notFound("The brand"));
    var after = AccountRules.apply(before, change);
    if (after.equals(before) && !isNewLink(before, change)) {
      return before;
    }
    requireRead(before, edit);
    var opened = before.version() == 0 ? open(before, edit) : before;
    return keep(after.withVersion(opened.version() + 1), change, edit);
  }

  /** Whom the catalogue names is the first contact; where an account is kept, it follows. */
  @EventListener
  @Transactional
  public void follow(BrandChanged told) {
    var brand = told.after().id();
    if (told.isOfContact()) {
      Optional.ofNullable(books.accounts().of(List.of(brand)).get(brand))
          .ifPresent(account -> follow(account, told.after()));
    }
  }

  private void follow(BrandAccount before, Brand named) {
    var first = before.contact(new BrandContactId(named.id().value())).map(it -> it.as(named));
    if (first.isPresent()) {
      var change = new KeepContact(first.get());
      var after = AccountRules.apply(before, change).withVersion(before.version() + 1);
      var edit = new AccountEdit(named.id(), OptionalInt.empty(), Actor.SYSTEM, clock.instant());
      var _ = keep(after, change, edit);
    }
  }

  private BrandAccount keep(BrandAccount changed, AccountChange change, AccountEdit edit) {
    books.accounts().update(changed);
    write(changed, change);
    books.accounts().tell(edit.brandId(), event(changed, change, edit));
    return changed;
  }

  /** Whether somebody says something new of purchases; a problem where one is of another brand. */
  private boolean isNewLink(BrandAccount account, AccountChange change) {
    if (!(change instanceof LinkPurchases(var id, var lines))) {
      return false;
    }
    var known = purchases.count(account.brandId(), lines);
    if (known < lines.size()) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "lines",
              lines.size() - known + " of " + lines.size(),
              "are no lines of orders for goods of this brand",
              "Leave them out."));
    }
    var said = links(lines);
    return !lines.stream().allMatch(line -> id.equals(said.get(line)));
  }

  private static void requireRead(BrandAccount before, AccountEdit edit) {
    if (edit.readVersion().isPresent() && edit.readVersion().getAsInt() != before.version()) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "The brand is at version %d, and version %d was read."
              .formatted(before.version(), edit.readVersion().getAsInt()));
    }
  }

  /** Writes down what was only meant so far. */
  private BrandAccount open(BrandAccount meant, AccountEdit edit) {
    var first = meant.withVersion(1);
    if (!books.accounts().insertUnlessThere(first)) {
      throw Problem.of(
          ProblemCode.CONFLICT, "The brand was changed by somebody else; read it again.");
    }
    first.contacts().forEach(contact -> books.contacts().put(first.brandId(), contact));
    books
        .accounts()
        .tell(
            first.brandId(),
            new AccountEvent(
                1,
                Kind.OPEN,
                Optional.empty(),
                Optional.empty(),
                edit.by(),
                edit.now().truncatedTo(ChronoUnit.MICROS)));
    return first;
  }

  private void write(BrandAccount account, AccountChange change) {
    var brand = account.brandId();
    switch (change) {
      case Deal _ -> {}
      case KeepContact(var contact) -> books.contacts().put(brand, contact);
      case EndContact(var id, _) -> books.contacts().put(brand, account.contact(id).orElseThrow());
      case KeepTerm(var term) -> books.terms().insert(brand, term);
      case EndTerm(var id, var day) -> books.terms().end(id, day);
      case KeepPurchasing(var kept) ->
          books.purchasing().put(brand, account.purchasing(kept.id()).orElseThrow());
      case SetStanding(var id, _) ->
          books.purchasing().put(brand, account.purchasing(id).orElseThrow());
      case LinkPurchases(var id, var lines) -> books.purchasing().link(brand, id, lines);
    }
  }

  private static AccountEvent event(BrandAccount changed, AccountChange change, AccountEdit edit) {
    Optional<AccountStatus> status =
        change instanceof SetStanding(_, var standing)
            ? Optional.of(standing.status())
            : Optional.empty();
    return new AccountEvent(
        changed.version(),
        kind(change),
        subject(change),
        status,
        edit.by(),
        edit.now().truncatedTo(ChronoUnit.MICROS));
  }

  private static Kind kind(AccountChange change) {
    return switch (change) {
      case Deal _ -> Kind.DEAL;
      case KeepContact _ -> Kind.KEEP_CONTACT;
      case EndContact _ -> Kind.END_CONTACT;
      case KeepTerm _ -> Kind.KEEP_TERM;
      case EndTerm _ -> Kind.END_TERM;
      case KeepPurchasing _ -> Kind.KEEP_PURCHASING;
      case SetStanding _ -> Kind.SET_STANDING;
      case LinkPurchases _ -> Kind.LINK_PURCHASE;
    };
  }

  private static Optional<UUID> subject(AccountChange change) {
    return switch (change) {
      case Deal _ -> Optional.empty();
      case KeepContact(var contact) -> Optional.of(contact.id().value());
      case EndContact(var id, _) -> Optional.of(id.value());
      case KeepTerm(var term) -> Optional.of(term.id().value());
      case EndTerm(var id, _) -> Optional.of(id.value());
      case KeepPurchasing(var kept) -> Optional.of(kept.id().value());
      case SetStanding(var id, _) -> Optional.of(id.value());
      case LinkPurchases(var id, _) -> Optional.of(id.value());
    };
  }

  /** What is known of a brand of which nothing was written down. */
  private static BrandAccount first(Brand brand) {
    var country = country(brand.contactZone());
    var contact =
        new BrandContact(
            new BrandContactId(brand.id().value()),
            new Person(brand.contactName(), brand.contactEmail(), ""),
            new Remit(Set.of(), Set.of(), List.of(brand.contactLanguage())),
            WorkingHours.usual(brand.contactZone(), country),
            Optional.empty(),
            Optional.empty());
    return new BrandAccount(
        brand.id(),
        new Dealing(
            brand.contactLanguage(),
            brand.contactZone(),
            country,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        List.of(contact),
        List.of(),
        List.of(),
        0);
  }

  /** The country of a zone; none for a zone of no single country. */
  private static String country(ZoneId zone) {
    try {
      var region = TimeZone.getRegion(zone.getId());
      return region.length() == 2 ? region : WorkingHours.NO_COUNTRY;
    } catch (IllegalArgumentException unknown) {
      return WorkingHours.NO_COUNTRY;
    }
  }
}
