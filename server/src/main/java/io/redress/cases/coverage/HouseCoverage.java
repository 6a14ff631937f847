package io.redress.cases.coverage;

import io.redress.cases.Cases;
import io.redress.cases.store.DemandStore;
import io.redress.cases.store.DemandStore.Counted;
import io.redress.conversation.ThreadKind;
import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.shifts.Coverage;
import io.redress.people.shifts.Coverage.Span;
import io.redress.people.shifts.Demand;
import io.redress.people.shifts.Presence;
import io.redress.people.shifts.Shifts;
import io.redress.people.teams.Skills;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is there for the consumers of the merchant in scope, in their languages. */
@Service
public class HouseCoverage {
  /** Over so many weeks is counted when consumers write. */
  public static final int WEEKS = 8;

  private static final int DAYS_A_WEEK = 7;
  private static final int MOST_DAYS_AWAY = 400;

  private final People people;
  private final DemandStore messages;
  private final Merchants merchants;
  private final Clock clock;

  HouseCoverage(People people, DemandStore messages, Merchants merchants, Clock clock) {
    this.people = people;
    this.messages = messages;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** Who could be there. */
  @Component("peopleOfCoverage")
  record People(StaffMembers staff, Shifts shifts, Skills skills) {
    /** Of those who read what consumers write; whoever handles goods answers nobody. */
    List<StaffSkills> answering() {
      var readers =
          staff.list().stream()
              .filter(member -> Cases.mayRead(member.role(), ThreadKind.CONSUMER))
              .map(StaffMember::id)
              .collect(Collectors.toSet());
      return skills.list().stream().filter(each -> readers.contains(each.staff())).toList();
    }
  }

  /** The week that begins next Monday where the house is. */
  @Transactional(readOnly = true)
  public Coverage nextWeek() {
    return week(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
  }

  /** The week from Monday in which this day is. */
  @Transactional(readOnly = true)
  public Coverage week(LocalDate day) {
    var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return of(monday, DAYS_A_WEEK);
  }

  /** Whether a day is near enough for anybody to plan it. */
  @Transactional(readOnly = true)
  public boolean isNear(LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(today(), day)) <= MOST_DAYS_AWAY;
  }

  /**
   * Some days from this one on, by the clocks of the house.
   *
   * @throws Problem INVALID for a day that is too far away
   */
  @Transactional(readOnly = true)
  public Coverage of(LocalDate first, int days) {
    if (!isNear(first)) {
      throw Problem.of(
          ProblemCode.INVALID,
          new Violation(
              "day",
              first.toString(),
              "is too far away",
              "Choose a day within %d days.".formatted(MOST_DAYS_AWAY)));
    }
    var house = merchants.current();
    var span = new Span(first, days, house.zone());
    return Coverage.of(
        people.shifts().roster(),
        people.answering(),
        demand(house.zone()),
        house.languages(),
        span);
  }

  /**
   * When the next person is there who speaks a language and reads what consumers write: now, when
   * somebody is; empty when nobody of them is planned to come.
   */
  @Transactional(readOnly = true)
  public Optional<Presence> nextThere(String language, Instant now) {
    var roster = people.shifts().roster();
    if (roster.people().isEmpty()) {
      return Optional.empty();
    }
    var speakers =
        people.answering().stream()
            .filter(each -> each.speaks(language))
            .map(StaffSkills::staff)
            .toList();
    return roster.next(speakers, now);
  }

  /** The language that the house speaks first. */
  @Transactional(readOnly = true)
  public String language() {
    return merchants.current().languages().getFirst();
  }

  /** Today, where the house is. */
  @Transactional(readOnly = true)
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), merchants.current().zone());
  }

  /** Whole weeks that end today, so that each hour of the week is counted as often. */
  private Demand demand(ZoneId zone) {
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var until = today.atStartOfDay(zone).toInstant();
    var from = today.minus(WEEKS, ChronoUnit.WEEKS).atStartOfDay(zone).toInstant();
    return demand(messages.between(from, until, zone));
  }

  private static Demand demand(List<Counted> rows) {
    var byLanguage = new HashMap<String, Map<Integer, Integer>>();
    for (var row : rows) {
      var hour = Demand.hourOfWeek(DayOfWeek.of(row.day()), row.hour());
      byLanguage
          .computeIfAbsent(plain(row.language()), tag -> new HashMap<>())
          .merge(hour, row.messages(), Integer::sum);
    }
    return new Demand(WEEKS, byLanguage);
  }

  /** Regions write alike; scripts do not. */
  private static String plain(String tag) {
    var locale = Locale.forLanguageTag(tag);
    return new Locale.Builder()
        .setLanguage(locale.getLanguage())
        .setScript(locale.getScript())
        .build()
        .toLanguageTag();
  }
}
