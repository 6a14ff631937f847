package io.redress.cases.colleagues;

import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.language.Language;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.room.BrandColleagues;
import io.redress.liaison.room.Colleague;
import io.redress.liaison.room.ReadingLanguages;
import io.redress.people.SignedLinks;
import io.redress.shared.LinkId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out who of a brand opened a link, and keeps in which language they read. */
@Component
public class BrandReaders {
  private final SignedLinks links;
  private final BrandColleagues colleagues;
  private final BrandAccounts accounts;
  private final Brands brands;
  private final ReadingLanguages languages;
  private final Clock clock;

  BrandReaders(
      SignedLinks links,
      BrandColleagues colleagues,
      BrandAccounts accounts,
      Brands brands,
      ReadingLanguages languages,
      Clock clock) {
    this.links = links;
    this.colleagues = colleagues;
    this.accounts = accounts;
    this.brands = brands;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * Whoever opened this link of the brand; empty where they, or the contact who passed the request
   * on to them, are not asked any more.
   */
  public Optional<BrandReader> of(LinkId link, Brand brand) {
    var contacts = accounts.ofBrand(brand.id()).map(BrandAccount::contacts).orElse(List.of());
    var colleague = colleagues.byLink(link);
    var by = Stream.concat(Stream.of(link), colleague.flatMap(Colleague::givenByLink).stream());
    if (by.anyMatch(each -> hasEnded(each, brand, contacts))) {
      return Optional.empty();
    }
    var address = links.readerOf(link);
    var contact = address.flatMap(found -> named(contacts, found).findFirst());
    return Optional.of(new BrandReader(brand, address, colleague, contact));
  }

  /** Keeps the language in which a contact answers, for the letters to come. */
  public void reads(BrandReader reader, Language language) {
    var isKept =
        reader.language().flatMap(kept -> Language.ofTag(kept, List.of(language))).isPresent();
    if (isKept || !reader.isContact()) {
      return;
    }
    reader
        .contact()
        .ifPresent(found -> languages.prefers(reader.brand().id(), found.id(), language.tag()));
    if (reader.address().filter(reader.brand().contactEmail()::equalsIgnoreCase).isPresent()) {
      brands.contactReads(reader.brand().id(), language.tag());
    }
  }

  /** Those who have this address, who are still asked before who are not: several may share one. */
  private Stream<BrandContact> named(List<BrandContact> contacts, String address) {
    var now = clock.instant();
    return contacts.stream()
        .filter(each -> each.person().email().equalsIgnoreCase(address))
        .sorted(Comparator.comparing(each -> !each.isAsked(now)));
  }

  /** Whether nobody is asked any more at the address to which a link was sent. */
  private boolean hasEnded(LinkId link, Brand brand, List<BrandContact> contacts) {
    var there = links.readerOf(link).stream().flatMap(to -> named(contacts, to)).toList();
    var now = clock.instant();
    return !there.isEmpty()
        && there.stream().noneMatch(each -> each.isAsked(now))
        && !isSentSince(link, brand, there);
  }

  /** Whether the house wrote there after it had ended them all: it has nobody else to write to. */
  private boolean isSentSince(LinkId link, Brand brand, List<BrandContact> ended) {
    var said = accounts.endedAt(brand.id(), ended.stream().map(BrandContact::id).toList());
    return links
        .madeAt(link)
        .filter(made -> ended.stream().noneMatch(each -> each.isAsked(made)))
        .filter(made -> said.filter(made::isAfter).isPresent())
        .isPresent();
  }
}
