package io.redress.cases.colleagues;

import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.language.Language;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.room.BrandColleagues;
import io.redress.liaison.room.ReadingLanguages;
import io.redress.people.SignedLinks;
import io.redress.shared.LinkId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out who of a brand opened a link, and keeps in which language they read. */
@Component
public class BrandReaders {
  private final SignedLinks links;
  private final BrandColleagues colleagues;
  private final BrandAccounts accounts;
  private final Brands brands;
  private final ReadingLanguages languages;

  BrandReaders(
      SignedLinks links,
      BrandColleagues colleagues,
      BrandAccounts accounts,
      Brands brands,
      ReadingLanguages languages) {
    this.links = links;
    this.colleagues = colleagues;
    this.accounts = accounts;
    this.brands = brands;
    this.languages = languages;
  }

  /** Whoever opened this link of the brand. */
  public BrandReader of(LinkId link, Brand brand) {
    var address = links.readerOf(link);
    return new BrandReader(
        brand, address, colleagues.byLink(link), address.flatMap(found -> contact(brand, found)));
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

  private Optional<BrandContact> contact(Brand brand, String address) {
    return accounts.ofBrand(brand.id()).map(BrandAccount::contacts).orElse(List.of()).stream()
        .filter(each -> each.person().email().equalsIgnoreCase(address))
        .findFirst();
  }
}
