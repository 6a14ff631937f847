package io.redress.cases.brands.questions;

import io.redress.catalogue.Brand;
import io.redress.conversation.Recipient;
import io.redress.liaison.accounts.BrandContact;
import io.redress.shared.Party;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A brand that can be asked about its terms.
 *
 * @param contact who answers for its terms now; empty where nobody is asked any more
 */
public record BrandToAsk(Brand brand, Optional<BrandContact> contact) {
  /** The language in which a question reaches them, as BCP 47 tag. */
  public String language() {
    return contact.map(BrandContact::language).orElseGet(brand::contactLanguage);
  }

  /** Where the clocks hang of those who answer. */
  public ZoneId zone() {
    return contact.map(each -> each.hours().zone()).orElseGet(brand::contactZone);
  }

  /** To whom a letter goes; nobody where no address is known. */
  public Optional<Recipient> recipient() {
    return contact
        .filter(each -> !each.person().email().isBlank())
        .map(
            each ->
                new Recipient(
                    Party.BRAND,
                    each.person().name(),
                    each.person().email(),
                    each.language(),
                    each.hours().zone()));
  }
}
