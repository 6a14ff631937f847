package io.redress.cases.assignment;

import static io.redress.people.shifts.ShiftSamples.away;
import static io.redress.people.shifts.ShiftSamples.hours;
import static io.redress.people.shifts.ShiftSamples.shift;
import static io.redress.people.shifts.ShiftSamples.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.Holidays;
import io.redress.cases.assignment.Candidate.Load;
import io.redress.cases.assignment.CaseNeeds.Goods;
import io.redress.cases.assignment.CaseNeeds.Hardness;
import io.redress.cases.assignment.WaitingCase.Holder;
import io.redress.cases.assignment.WaitingCase.Owed;
import io.redress.people.Role;
import io.redress.people.shifts.Absence;
import io.redress.people.shifts.Roster;
import io.redress.people.shifts.Shift;
import io.redress.people.teams.Skill;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two weeks of a house that works around the world, hour by hour: ten thousand cases come, go to
 * people by their real shifts, absences and skills, and are done. Clocks go back in between.
 */
class AssignmentWeeksPropertyTest {
  private static final int CASES = 10_000;
  private static final int STEPS = 14 * 24;
  private static final int EQUALS = 4;
  private static final int DONE_IN_AN_HOUR = 6;
  private static final int ENOUGH = 100_000;
  private static final Instant START = Instant.parse("2026-10-19T00:00:00Z");
  private static final List<Hardness> HARD = List.of(Hardness.values());
  private static final List<String> LANGUAGES =
      List.of("en", "en", "en", "de", "de", "ja", "zh-Hans", "fr", "pl");
  private static final List<Kind> KINDS =
      List.of(
          new Kind("Europe/Berlin", 8, 16, Set.of("en", "de"), Set.of(), 0, false),
          new Kind("Europe/Berlin", 14, 22, Set.of("en", "de"), Set.of(), 0, true),
          new Kind("America/New_York", 8, 16, Set.of("en", "fr"), Set.of(), 120_000, false),
          new Kind("Asia/Tokyo", 9, 17, Set.of("en", "ja"), Set.of(), 0, true),
          new Kind("Asia/Shanghai", 9, 18, Set.of("en", "zh-Hans"), Set.of(1, 2, 3), 0, false));

  private final long seed = Long.getLong("redress.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final Map<StaffId, Kind> people = new LinkedHashMap<>();
  private final List<Absence> absences = new ArrayList<>();
  private final Map<CaseId, WaitingCase> open = new LinkedHashMap<>();
  private final Map<StaffId, Integer> weights = new HashMap<>();
  private int came;
  private int gave;

  /** Equals: what they may take, and from when until when they are there on weekdays. */
  private record Kind(
      String zone,
      int from,
      int until,
      Set<String> languages,
      Set<Integer> brands,
      long mostMinor,
      boolean isSpecialist) {
    StaffSkills skills(StaffId id) {
      var skills = new HashSet<Skill>();
      languages.forEach(tag -> skills.add(new Skill.OfLanguage(tag)));
      brands.forEach(number -> skills.add(new Skill.OfBrand(brand(number))));
      if (mostMinor > 0) {
        skills.add(new Skill.UpTo(Money.of(mostMinor, "EUR")));
      }
      return new StaffSkills(id, skills, isSpecialist, 1);
    }

    Shift shiftOf(StaffId id) {
      return shift(id, zone, Shift.NO_COUNTRY, weekdays(hours(from, until)));
    }

    /** Said once more, and apart from the rule. */
    boolean mayTake(CaseNeeds needs) {
      return languages.contains(needs.language())
          && (brands.isEmpty()
              || needs.brands().stream()
                  .allMatch(each -> brands.stream().anyMatch(own -> brand(own).equals(each))))
          && (mostMinor == 0 || needs.amount().minorUnits() <= mostMinor)
          && (needs.hard().isEmpty() || isSpecialist);
    }
  }

  private static BrandId brand(int number) {
    return new BrandId(new UUID(3, number));
  }

  @BeforeEach
  void hire() {
    for (var kind : KINDS) {
      for (var i = 0; i < EQUALS; i++) {
        people.put(new StaffId(new UUID(random.nextLong(), people.size())), kind);
      }
    }
    var all = List.copyOf(people.keySet());
    for (var who : all) {
      var deputy = all.get(random.nextInt(all.size()));
      if (random.nextInt(3) == 0 && !deputy.equals(who)) {
        var first = 19 + random.nextInt(8);
        absences.add(away(who, "2026-10-" + first, "2026-10-" + (first + 2), Optional.of(deputy)));
      }
    }
  }

  @Test
  void whenTwoWeeksPass_thenNobodyIsGivenWhatTheyMayNotTakeOrWhileTheyAreNotThere() {
    var roster =
        new Roster(
            people.entrySet().stream().map(each -> each.getValue().shiftOf(each.getKey())).toList(),
            absences,
            country -> Holidays.NONE);

    for (var step = 0; step < STEPS; step++) {
      var now = START.plus(Duration.ofHours(step));
      while (came < (step + 1) * CASES / STEPS) {
        come(now);
      }
      weigh();
      var plan = Assignment.plan(candidates(roster, now), waiting(now), ENOUGH, now);
      check(plan, now);
      plan.given().forEach(this::give);
      work(now);
    }

    assertThat(came).isEqualTo(CASES);
    assertThat(gave).as("seed %d", seed).isGreaterThan(CASES / 3);
  }

  private void come(Instant now) {
    var hard = new HashSet<Hardness>();
    if (random.nextInt(12) == 0) {
      hard.add(HARD.get(random.nextInt(HARD.size())));
    }
    var needs =
        new CaseNeeds(
            Set.of(brand(random.nextInt(6))),
            Set.of(new Goods("handbag", "bags")),
            LANGUAGES.get(random.nextInt(LANGUAGES.size())),
            Money.of(1_000 + random.nextInt(200_000), "EUR"),
            hard);
    var id = new CaseId(new UUID(random.nextLong(), came));
    var owed = new Owed(now.plus(Duration.ofMinutes(60 + random.nextInt(2_400))), false, now);
    open.put(id, new WaitingCase(id, "R-" + came, 1, needs, owed, byHand()));
    came++;
  }

  private Optional<Holder> byHand() {
    var all = List.copyOf(people.keySet());
    return random.nextInt(20) > 0
        ? Optional.empty()
        : Optional.of(new Holder(all.get(random.nextInt(all.size())), true));
  }

  /** What everybody has, counted apart from the rule. */
  private void weigh() {
    people.keySet().forEach(each -> weights.put(each, 0));
    for (var matter : open.values()) {
      matter
          .holder()
          .ifPresent(holder -> weights.merge(holder.id(), matter.needs().weight(), Integer::sum));
    }
  }

  private List<Candidate> candidates(Roster roster, Instant now) {
    return people.entrySet().stream()
        .map(
            each ->
                new Candidate(
                    each.getKey(),
                    Role.AGENT,
                    PeopleThere.ability(each.getValue().skills(each.getKey())),
                    PeopleThere.attendance(each.getKey(), roster, now),
                    new Load(weights.getOrDefault(each.getKey(), 0), 0, 0)))
        .toList();
  }

  private List<WaitingCase> waiting(Instant now) {
    return open.values().stream()
        .map(
            each -> {
              var isNear = !now.isBefore(each.owed().due().minus(Duration.ofHours(2)));
              var owed = new Owed(each.owed().due(), isNear, each.owed().openedAt());
              return new WaitingCase(
                  each.id(), each.number(), each.version(), each.needs(), owed, each.holder());
            })
        .toList();
  }

  private boolean isThere(StaffId who, Instant now) {
    var kind = kind(who);
    var local = now.atZone(ZoneId.of(kind.zone())).toLocalDateTime();
    return local.getDayOfWeek().getValue() < 6
        && local.getHour() >= kind.from()
        && local.getHour() < kind.until()
        && !isAway(who, now);
  }

  private boolean isAway(StaffId who, Instant now) {
    var day = now.atZone(ZoneId.of(kind(who).zone())).toLocalDate();
    return absences.stream().anyMatch(each -> each.staff().equals(who) && each.covers(day));
  }

  private Kind kind(StaffId who) {
    return Optional.ofNullable(people.get(who)).orElseThrow();
  }

  private void check(Plan plan, Instant now) {
    var hasBeenCalm = false;
    for (var each : plan.given()) {
      var to = each.to();
      assertThat(isThere(to, now)).as("seed %d, %s: %s", seed, now, each).isTrue();
      assertThat(kind(to).mayTake(each.matter().needs())).as("seed %d %s", seed, each).isTrue();
      assertThat(hasBeenCalm && each.matter().isAtRisk(now)).as("seed %d %s", seed, each).isFalse();
      hasBeenCalm = !each.matter().isAtRisk(now);
      each.matter().holder().ifPresent(before -> checkLeft(before, now));
      assertThat(each.loadBefore()).isEqualTo(weights.get(to));
      if (!each.why().contains(Why.DEPUTY)) {
        assertThat(leastOfEquals(to, now))
            .as("seed %d %s", seed, each)
            .isEqualTo(each.loadBefore());
      }
      weights.merge(to, each.matter().needs().weight(), Integer::sum);
    }
  }

  /** Whoever is there keeps what they have, and what a person gave is only taken in an absence. */
  private void checkLeft(Holder before, Instant now) {
    assertThat(isThere(before.id(), now)).as("seed %d %s %s", seed, before, now).isFalse();
    assertThat(before.isByHand() && !isAway(before.id(), now)).as("seed %d", seed).isFalse();
  }

  private int leastOfEquals(StaffId of, Instant now) {
    return people.keySet().stream()
        .filter(other -> kind(other).equals(kind(of)) && isThere(other, now))
        .mapToInt(other -> weights.getOrDefault(other, 0))
        .min()
        .orElseThrow();
  }

  private void give(Plan.Given given) {
    var matter = given.matter();
    var holder = Optional.of(new Holder(given.to(), false));
    open.put(
        matter.id(),
        new WaitingCase(
            matter.id(),
            matter.number(),
            matter.version() + 1,
            matter.needs(),
            matter.owed(),
            holder));
    gave++;
  }

  /** Everybody who is there does what is due first. */
  private void work(Instant now) {
    for (var who : people.keySet()) {
      if (isThere(who, now)) {
        open.values().stream()
            .filter(each -> each.holder().filter(own -> own.id().equals(who)).isPresent())
            .sorted(Comparator.comparing(each -> each.owed().due()))
            .limit(DONE_IN_AN_HOUR)
            .toList()
            .forEach(each -> open.remove(each.id()));
      }
    }
  }
}
