package io.redress.cases.brands;

import io.redress.catalogue.Brand;
import io.redress.conversation.Recipient;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.accounts.BrandContact;
import io.redress.shared.Party;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says to whom at a brand a letter about a request goes: who answers for the remedy and the country
 * of the consumer, or stands in for them; the contact of the catalogue where nobody else is known.
 */
@Component
public class BrandRecipients {
  private final Agreements agreements;

  BrandRecipients(Agreements agreements) {
    this.agreements = agreements;
  }

  /** Who is written to about this request. */
  public Recipient of(LiaisonRequest request, Brand brand, String country) {
    return of(request.askedRemedy(), brand, country);
  }

  /** Who is written to when this remedy is asked for, as requests keep it. */
  public Recipient of(String askedRemedy, Brand brand, String country) {
    return of(agreements.with(brand.id(), askedRemedy, country).contact(), brand);
  }

  /** The contact who was found, or the one of the catalogue. */
  public static Recipient of(Optional<BrandContact> contact, Brand brand) {
    return contact
        .filter(found -> !found.person().email().isBlank())
        .map(
            found ->
                new Recipient(
                    Party.BRAND,
                    found.person().name(),
                    found.person().email(),
                    found.language(),
                    found.hours().zone()))
        .orElseGet(
            () ->
                new Recipient(
                    Party.BRAND,
                    brand.contactName(),
                    brand.contactEmail(),
                    brand.contactLanguage(),
                    brand.contactZone()));
  }
}
