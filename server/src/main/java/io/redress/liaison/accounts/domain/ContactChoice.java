package io.redress.liaison.accounts.domain;

import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.BrandContact.Away;
import io.redress.liaison.accounts.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;

/**
 * Which contact of a brand is asked: somebody who answers the topic for the country and is not
 * away; who was named for both comes before who answers everything. Who is away is stood in for by
 * their deputy. Where nobody was named for it, anybody who is asked at all is better than nobody.
 */
public final class ContactChoice {
  private ContactChoice() {}

  /** The contact for a topic and the country of the client; empty when there is none at all. */
  public static Optional<BrandContact> of(
      BrandAccount account, Topic topic, String country, Instant now) {
    return account.contacts().stream()
        .filter(each -> each.isAsked(day(each, now)))
        .min(
            Comparator.comparing((BrandContact each) -> !each.remit().covers(topic, country))
                .thenComparing(each -> isAwayWithoutDeputy(account, each, now))
                .thenComparing(each -> !each.remit().topics().contains(topic))
                .thenComparing(each -> !each.remit().regions().contains(country))
                .thenComparing(each -> each.isAway(day(each, now)))
                .thenComparing(each -> each.id().value()))
        .map(each -> present(account, each, now));
  }

  /** Who is there for a contact on this day: they themselves, or a deputy of a deputy. */
  public static BrandContact present(BrandAccount account, BrandContact contact, Instant now) {
    var seen = new HashSet<BrandContact>();
    var present = contact;
    while (present.isAway(day(present, now)) && seen.add(present)) {
      var deputy =
          present
              .away()
              .flatMap(Away::deputy)
              .flatMap(account::contact)
              .filter(each -> each.isAsked(day(each, now)));
      if (deputy.isEmpty()) {
        return contact;
      }
      present = deputy.get();
    }
    return present.isAway(day(present, now)) ? contact : present;
  }

  private static boolean isAwayWithoutDeputy(
      BrandAccount account, BrandContact contact, Instant now) {
    return contact.isAway(day(contact, now)) && present(account, contact, now).equals(contact);
  }

  private static LocalDate day(BrandContact contact, Instant now) {
    return now.atZone(contact.hours().zone()).toLocalDate();
  }
}
