package io.redress.conversation;

import io.redress.language.Language;
import io.redress.shared.Party;
import java.time.ZoneId;

/**
 * The person a letter is written to.
 *
 * @param party CONSUMER, BRAND, or MERCHANT for the house's own staff
 * @param name form of address as the person wishes it
 * @param language BCP 47 tag, with the region when it is known ({@code en-GB}); English is written
 *     where it is not spoken
 * @param zone time zone of the dates in the letter
 */
public record Recipient(Party party, String name, String address, String language, ZoneId zone) {
  public Recipient {
    switch (party) {
      case CONSUMER, BRAND, MERCHANT -> {}
      case PROVIDER, NOBODY -> throw new IllegalArgumentException(party + " gets no letters");
    }
  }

  /** The language they are written to in; brands are written to in more than others. */
  public Language spoken() {
    var among = party == Party.BRAND ? Language.ofBrands() : Language.offered();
    return Language.ofTag(language, among).orElse(Language.ENGLISH);
  }
}
