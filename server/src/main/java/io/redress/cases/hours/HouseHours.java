package io.redress.cases.hours;

import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.PromiseSpans;
import io.redress.promises.SpanFacts;
import io.redress.promises.hours.HoursBook;
import io.redress.promises.hours.HoursBook.Change;
import io.redress.promises.hours.KeptHours;
import io.redress.promises.hours.KeptSettings;
import io.redress.promises.hours.OwnHours;
import io.redress.promises.hours.SettingsBook;
import io.redress.promises.hours.WorkingHours;
import io.redress.shared.BrandId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hours of a house and of the brands it asks, and how many days each promise takes.
 *
 * <p>What is set here counts for promises that are made from then on; those that were made keep the
 * moment that was told.
 */
@Service
public class HouseHours {
  private final Merchants merchants;
  private final Brands brands;
  private final Books books;
  private final PartyCalendars calendars;
  private final Clock clock;

  HouseHours(
      Merchants merchants, Brands brands, Books books, PartyCalendars calendars, Clock clock) {
    this.merchants = merchants;
    this.brands = brands;
    this.books = books;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** Where what was set is kept. */
  @Component("booksOfHours")
  record Books(HoursBook hours, SettingsBook settings) {}

  /** The house, and then its brands by name. */
  @Transactional(readOnly = true)
  public List<PartyHours> list() {
    var made = brands.list();
    var kept = books.hours().questionOf(made.stream().map(Brand::id).toList()).ask();
    var own = OwnHours.of(kept, KeptSettings.NONE);
    var parties = new ArrayList<PartyHours>();
    parties.add(house(merchants.current(), own, kept(kept, Optional.empty())));
    for (var brand : made) {
      parties.add(brand(brand, own, kept(kept, Optional.of(brand.id()))));
    }
    return parties;
  }

  /** One party: a brand, or the house itself; a problem when there is no such brand. */
  @Transactional(readOnly = true)
  public PartyHours of(Optional<BrandId> party) {
    var kept = books.hours().of(party);
    var own = OwnHours.of(kept.stream().toList(), KeptSettings.NONE);
    return party
        .map(id -> brands.byId(id).orElseThrow(() -> Problem.notFound("The brand")))
        .map(brand -> brand(brand, own, kept))
        .orElseGet(() -> house(merchants.current(), own, kept));
  }

  /**
   * Sets the hours of a party.
   *
   * @param readVersion what was read before; empty when any will do
   * @param by who changes it
   */
  @Needs(Right.SET_HOURS)
  @Transactional
  public PartyHours set(
      Optional<BrandId> party, WorkingHours hours, OptionalInt readVersion, String by) {
    var version = of(party).version();
    requireRead(version, readVersion);
    var _ = books.hours().set(party, hours, version, new Change(by, clock.instant()));
    return of(party);
  }

  /** Lets a party keep the usual hours again; nothing happens when it does. */
  @Needs(Right.SET_HOURS)
  @Transactional
  public PartyHours asUsual(Optional<BrandId> party, OptionalInt readVersion, String by) {
    var before = of(party);
    requireRead(before.version(), readVersion);
    before
        .kept()
        .filter(KeptHours::isOwn)
        .ifPresent(
            kept -> {
              var _ = books.hours().asUsual(kept, new Change(by, clock.instant()));
            });
    return of(party);
  }

  /** How many days each promise takes now. */
  @Transactional(readOnly = true)
  public KeptSettings settings() {
    return books.settings().inForce();
  }

  /** Until when promises of the house run, by the hours and the days that hold now. */
  @Transactional(readOnly = true)
  public PromiseSpans spans() {
    var own = of(Optional.empty()).hours();
    return calendars.spans(own, own, settings().settings());
  }

  /** The latest versions of it, newest first; empty where nothing was set. */
  @Transactional(readOnly = true)
  public List<KeptSettings> versions() {
    return books.settings().list();
  }

  /** What was set last; its time may not have come yet. */
  @Transactional(readOnly = true)
  public KeptSettings latestSettings() {
    return books.settings().latest();
  }

  /**
   * Sets how many days each promise takes.
   *
   * @param readVersion the latest version that was read; empty when any will do
   * @param validFrom from when promises are made by it; empty for at once
   * @param by who changes it
   */
  @Needs(Right.SET_HOURS)
  @Transactional
  public KeptSettings setSettings(
      PromiseSettings settings, OptionalInt readVersion, Optional<Instant> validFrom, String by) {
    var version = latestSettings().version();
    requireRead(version, readVersion);
    return books.settings().set(settings, version, validFrom, new Change(by, clock.instant()));
  }

  /** What the promises of a party would be if they were made now, by these hours. */
  @Transactional(readOnly = true)
  public Map<PromiseKind, Instant> outlook(PartyHours party, WorkingHours hours) {
    var facts = party.brand().map(Brand::answerWorkingDays).map(SpanFacts::ofBrand);
    var spans = calendars.spans(hours, hours, settings().settings());
    var now = clock.instant();
    var outlook = new EnumMap<PromiseKind, Instant>(PromiseKind.class);
    for (var kind : PromiseKind.values()) {
      if (PromiseSettings.isSet(kind) != party.brand().isPresent()) {
        outlook.put(kind, spans.due(kind, now, facts.orElse(SpanFacts.NONE)));
      }
    }
    return outlook;
  }

  /** What the promises of the house would be if they were made now, with these days. */
  @Transactional(readOnly = true)
  public Map<PromiseKind, Instant> outlook(PromiseSettings settings) {
    var hours = of(Optional.empty()).hours();
    var spans = calendars.spans(hours, hours, settings);
    var now = clock.instant();
    return PromiseSettings.kinds().stream()
        .collect(
            Collectors.toMap(
                kind -> kind,
                kind -> spans.due(kind, now, SpanFacts.NONE),
                (one, other) -> one,
                () -> new EnumMap<>(PromiseKind.class)));
  }

  private static PartyHours house(Merchant house, OwnHours own, Optional<KeptHours> kept) {
    return new PartyHours(Optional.empty(), house.name(), PartyCalendars.hours(house, own), kept);
  }

  private static PartyHours brand(Brand brand, OwnHours own, Optional<KeptHours> kept) {
    return new PartyHours(Optional.of(brand), brand.name(), PartyCalendars.hours(brand, own), kept);
  }

  private static Optional<KeptHours> kept(List<KeptHours> kept, Optional<BrandId> party) {
    return kept.stream().filter(each -> each.brand().equals(party)).findFirst();
  }

  private static void requireRead(int version, OptionalInt read) {
    if (read.isPresent() && read.getAsInt() != version) {
      throw Problem.of(
          ProblemCode.PRECONDITION_FAILED,
          "It is in version %d, not %d; read it again.".formatted(version, read.getAsInt()));
    }
  }
}
