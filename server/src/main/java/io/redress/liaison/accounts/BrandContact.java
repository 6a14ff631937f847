package io.redress.liaison.accounts;

import io.redress.catalogue.Brand;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandContactId;
import io.redress.shared.PlainWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody at a brand, or a desk of it, whom the house can ask.
 *
 * @param hours when they are at their desk, with the holidays of the country they sit in
 * @param endedOn the day from which they are not asked any more
 */
public record BrandContact(
    BrandContactId id,
    Person person,
    Remit remit,
    WorkingHours hours,
    Optional<Away> away,
    Optional<LocalDate> endedOn) {
  /** The most characters of a name, an address or a number. */
  public static final int MOST_CHARACTERS = 200;

  /**
   * How they are reached.
   *
   * @param phone empty when nobody knows it
   */
  public record Person(String name, String email, String phone) {
    public Person {
      name = PlainWords.oneLine(name);
      email = PlainWords.oneLine(email);
      phone = PlainWords.oneLine(phone);
    }
  }

  /**
   * What they answer.
   *
   * @param regions ISO 3166-1 alpha-2 codes of the countries whose clients they answer for; none
   *     means all
   * @param topics none means all
   * @param languages BCP 47 tags, the one they like best first; at least one
   */
  public record Remit(Set<String> regions, Set<Topic> topics, List<String> languages) {
    public Remit {
      regions = Set.copyOf(regions);
      topics = Set.copyOf(topics);
      languages = List.copyOf(languages);
      if (languages.isEmpty()) {
        throw new IllegalArgumentException("somebody who is asked speaks a language");
      }
    }

    /** Whether they answer this for this country. */
    public boolean covers(Topic topic, String country) {
      return (topics.isEmpty() || topics.contains(topic))
          && (regions.isEmpty() || regions.contains(country));
    }
  }

  /**
   * When they are not there, whatever their hours say.
   *
   * @param from the first day
   * @param until the last day
   * @param deputy who is asked instead
   */
  public record Away(LocalDate from, LocalDate until, Optional<BrandContactId> deputy) {
    public Away {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException("away until before it begins: " + from + until);
      }
    }

    /** Whether they are away on this day. */
    public boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /** Whether they are still asked on this day. */
  public boolean isAsked(LocalDate day) {
    return endedOn.isEmpty() || day.isBefore(endedOn.get());
  }

  /** Whether they were or are still asked on the day that it is for them at this moment. */
  public boolean isAsked(Instant moment) {
    return isAsked(moment.atZone(hours.zone()).toLocalDate());
  }

  /** Whether they are away on this day. */
  public boolean isAway(LocalDate day) {
    return away.isPresent() && away.get().holds(day);
  }

  /** The language they like best. */
  public String language() {
    return remit.languages().getFirst();
  }

  /** The same contact as the catalogue names it: by name, address and language. */
  BrandContact as(Brand brand) {
    var languages =
        Stream.concat(Stream.of(brand.contactLanguage()), remit.languages().stream())
            .distinct()
            .toList();
    return new BrandContact(
        id,
        new Person(brand.contactName(), brand.contactEmail(), person.phone()),
        new Remit(remit.regions(), remit.topics(), languages),
        hours,
        away,
        endedOn);
  }

  /** The same contact, not asked any more from this day on. */
  public BrandContact endedOn(LocalDate day) {
    return new BrandContact(id, person, remit, hours, away, Optional.of(day));
  }
}
