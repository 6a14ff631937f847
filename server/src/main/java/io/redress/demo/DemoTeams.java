package io.redress.demo;

import io.redress.calendar.OpenInterval;
import io.redress.people.Role;
import io.redress.people.shifts.AbsenceKind;
import io.redress.people.shifts.Absences;
import io.redress.people.shifts.Absences.Told;
import io.redress.people.shifts.Shift;
import io.redress.people.shifts.Shifts;
import io.redress.people.teams.Skill;
import io.redress.people.teams.Skills;
import io.redress.people.teams.StaffSkills;
import io.redress.people.teams.Teams;
import io.redress.shared.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who of the demonstration belongs together, can take what, and works when. */
@Component
class DemoTeams {
  private static final List<OpenInterval> DAY = List.of(between(9, 17));
  private static final List<OpenInterval> WITH_BREAK = List.of(between(9, 12), between(13, 18));

  private final Teams teams;
  private final Skills skills;
  private final Shifts shifts;
  private final Absences absences;

  DemoTeams(Teams teams, Skills skills, Shifts shifts, Absences absences) {
    this.teams = teams;
    this.skills = skills;
    this.shifts = shifts;
    this.absences = absences;
  }

  void plan(DemoShop.Crew crew, Instant now) {
    var by = "staff " + crew.of(Role.SUPERVISOR);
    make("Clients", crew, Role.AGENT, Role.SUPERVISOR);
    make("Brands", crew, Role.LIAISON, Role.SUPERVISOR);
    make("Goods and money", crew, Role.RECEIVER, Role.FINANCE);
    var upTo = new Skill.UpTo(Money.of(500_000, "EUR"));
    takes(crew, Role.AGENT, by, Set.of(upTo), "en", "zh-Hans");
    takes(crew, Role.LIAISON, by, Set.of(), "en", "it", "fr");
    takes(crew, Role.RECEIVER, by, Set.of(), "en", "nl");
    takes(crew, Role.FINANCE, by, Set.of(), "en", "nl", "de");
    takes(crew, Role.SUPERVISOR, by, Set.of(), "en");
    takes(crew, Role.ADMINISTRATOR, by, Set.of(), "en", "nl");
    works(crew, Role.AGENT, by, new Place("Asia/Shanghai", "CN"), week(WITH_BREAK));
    works(crew, Role.LIAISON, by, new Place("Europe/Rome", "IT"), week(DAY));
    works(crew, Role.RECEIVER, by, new Place("Europe/Amsterdam", "NL"), week(DAY));
    works(crew, Role.FINANCE, by, new Place("Europe/Amsterdam", "NL"), week(DAY));
    works(crew, Role.SUPERVISOR, by, new Place("Europe/London", "GB"), withSaturday());
    works(crew, Role.ADMINISTRATOR, by, new Place("Europe/Amsterdam", "NL"), week(DAY));
    rest(crew, by, now);
  }

  private void make(String name, DemoShop.Crew crew, Role... roles) {
    var _ = teams.make(name, List.of(roles).stream().map(crew::of).toList());
  }

  private void takes(
      DemoShop.Crew crew, Role role, String by, Set<Skill> limits, String... languages) {
    var said = new HashSet<>(limits);
    for (var tag : languages) {
      said.add(new Skill.OfLanguage(tag));
    }
    var isSpecialist = role == Role.SUPERVISOR;
    var _ =
        skills.set(new StaffSkills(crew.of(role), said, isSpecialist, 0), OptionalInt.empty(), by);
  }

  /** Where somebody works, and whose holidays are free there. */
  private record Place(String zone, String country) {}

  private void works(
      DemoShop.Crew crew,
      Role role,
      String by,
      Place place,
      Map<DayOfWeek, List<OpenInterval>> week) {
    var shift =
        new Shift(
            crew.of(role),
            ZoneId.of(place.zone()),
            place.country(),
            week,
            Collections.emptySortedMap(),
            0);
    var _ = shifts.plan(shift, OptionalInt.empty(), by);
  }

  /** Two days off next week, with somebody who takes over. */
  private void rest(DemoShop.Crew crew, String by, Instant now) {
    var monday =
        LocalDate.ofInstant(now, DemoShop.AMSTERDAM).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    var told =
        new Told(
            AbsenceKind.HOLIDAY,
            monday,
            monday.plusDays(1),
            Optional.of(crew.of(Role.ADMINISTRATOR)));
    var _ = absences.tell(crew.of(Role.FINANCE), told, by);
  }

  private static Map<DayOfWeek, List<OpenInterval>> week(List<OpenInterval> hours) {
    var week = new EnumMap<DayOfWeek, List<OpenInterval>>(DayOfWeek.class);
    for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
      week.put(day, hours);
    }
    return week;
  }

  private static Map<DayOfWeek, List<OpenInterval>> withSaturday() {
    var week = week(List.of(between(10, 18)));
    week.put(DayOfWeek.SATURDAY, List.of(between(10, 14)));
    return week;
  }

  private static OpenInterval between(int from, int until) {
    return new OpenInterval(LocalTime.of(from, 0), LocalTime.of(until, 0));
  }
}
