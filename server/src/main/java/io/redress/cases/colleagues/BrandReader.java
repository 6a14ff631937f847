package io.redress.cases.colleagues;

import io.redress.catalogue.Brand;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.room.Colleague;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whoever opened a link of a brand.
 *
 * @param address to which the link was sent; empty for one that was handed out otherwise
 * @param colleague to whom the request was passed on; empty for the contact
 * @param contact whom the brand has under this address; empty where the account names nobody so
 */
public record BrandReader(
    Brand brand,
    Optional<String> address,
    Optional<Colleague> colleague,
    Optional<BrandContact> contact) {
  /** Their name, as far as it is known; else whom the catalogue names, else the brand. */
  public String name() {
    return colleague
        .map(Colleague::name)
        .or(() -> contact.map(found -> found.person().name()))
        .or(() -> Optional.of(brand.contactName()).filter(name -> !name.isBlank()))
        .orElseGet(brand::name);
  }

  /** Whether a contact reads, and nobody to whom the request was passed on. */
  public boolean isContact() {
    return colleague.isEmpty()
        && (contact.isPresent()
            || address.filter(brand.contactEmail()::equalsIgnoreCase).isPresent());
  }

  /** The language that is kept of a contact, as BCP 47 tag; of others none is. */
  public Optional<String> language() {
    return isContact()
        ? Optional.of(contact.map(BrandContact::language).orElseGet(brand::contactLanguage))
        : Optional.empty();
  }

  /** The zone by which they are written to: that of their own hours, else that of the brand. */
  public ZoneId zone() {
    return contact.map(found -> found.hours().zone()).orElseGet(brand::contactZone);
  }
}
