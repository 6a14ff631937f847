package io.redress.liaison.accounts;

import io.redress.liaison.accounts.domain.ContactChoice;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandContactId;
import io.redress.shared.BrandId;
import io.redress.shared.PurchasingAccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the house stands with one brand.
 *
 * @param contacts those who are asked and those who were, by name
 * @param terms what counts and what has ended, latest source first
 * @param purchasing the accounts with which the house buys, by place
 * @param version changes with every change; 0 while nothing was written down but the one contact
 *     that the catalogue has
 */
public record BrandAccount(
    BrandId brandId,
    Dealing dealing,
    List<BrandContact> contacts,
    List<AgreedTerm> terms,
    List<PurchasingAccount> purchasing,
    int version) {
  public BrandAccount {
    contacts = List.copyOf(contacts);
    terms = List.copyOf(terms);
    purchasing = List.copyOf(purchasing);
  }

  /** Whether nobody has to be asked, since the house makes these goods itself. */
  public boolean isOwnMake() {
    return dealing.ownMake().isPresent();
  }

  /** Whom to ask about this for a client of this country; empty where nobody is asked. */
  public Optional<BrandContact> contactFor(Topic topic, String country, Instant now) {
    return isOwnMake() ? Optional.empty() : ContactChoice.of(this, topic, country, now);
  }

  /** The day that it is for the brand. */
  public LocalDate day(Instant now) {
    return now.atZone(dealing.zone()).toLocalDate();
  }

  /** One contact, asked or not. */
  public Optional<BrandContact> contact(BrandContactId id) {
    return contacts.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** One term, ended or not. */
  public Optional<AgreedTerm> term(AgreedTermId id) {
    return terms.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** One purchasing account. */
  public Optional<PurchasingAccount> purchasing(PurchasingAccountId id) {
    return purchasing.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * Since which day purchases are looked at: the first of the running quarter, or of the longest
   * period in which purchases with an account are added up.
   */
  public LocalDate purchasesSince(LocalDate day) {
    var periods = purchasing.stream().map(PurchasingAccount::period);
    return Stream.concat(Stream.of(DealingPeriod.QUARTER), periods)
        .map(period -> period.start(day))
        .min(Comparator.naturalOrder())
        .orElse(day);
  }

  /**
   * The one account with which such purchases are made; empty where that is none or several.
   *
   * @param country in which was bought, ISO 3166-1 alpha-2
   */
  public Optional<PurchasingAccount> onlyOneFor(
      Optional<BoughtFrom> seller, Optional<String> country) {
    var fitting = purchasing.stream().filter(each -> each.buys().holds(seller, country)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /** What of a kind the brand has confirmed and counts on this day, latest source first. */
  public <T extends Term> List<T> counting(Class<T> kind, LocalDate day) {
    return terms.stream()
        .filter(each -> each.counts(day))
        .map(AgreedTerm::term)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** The same account under this version. */
  BrandAccount withVersion(int other) {
    return new BrandAccount(brandId, dealing, contacts, terms, purchasing, other);
  }
}
