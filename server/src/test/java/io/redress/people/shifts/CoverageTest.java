package io.redress.people.shifts;

import static io.redress.people.shifts.ShiftSamples.away;
import static io.redress.people.shifts.ShiftSamples.hours;
import static io.redress.people.shifts.ShiftSamples.person;
import static io.redress.people.shifts.ShiftSamples.shift;
import static io.redress.people.shifts.ShiftSamples.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.people.shifts.Coverage.Hour;
import io.redress.people.shifts.Coverage.Span;
import io.redress.people.shifts.Gap.Change;
import io.redress.people.teams.Skill;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final StaffId KENJI = person(1);
  private static final StaffId MAI = person(2);

  private static StaffSkills speaks(StaffId staff, String... tags) {
    var skills = new HashSet<Skill>();
    for (var tag : tags) {
      skills.add(new Skill.OfLanguage(tag));
    }
    return new StaffSkills(staff, skills, false, 1);
  }

  /** So many messages in each of these hours on Tuesdays, over two weeks. */
  private static Demand onTuesdays(String language, int messages, int... hours) {
    var counted = new HashMap<Integer, Integer>();
    for (var hour : hours) {
      counted.put(Demand.hourOfWeek(DayOfWeek.TUESDAY, hour), messages);
    }
    return new Demand(2, Map.of(language, counted));
  }

  private static Coverage tuesday(List<Shift> shifts, List<Absence> absences, Demand demand) {
    return Coverage.of(
        new Roster(shifts, absences, country -> day -> false),
        List.of(speaks(KENJI, "ja"), speaks(MAI, "ja", "en")),
        demand,
        List.of("en"),
        new Span(TUESDAY, 1, BERLIN));
  }

  private static Coverage.Row row(Coverage coverage, String language) {
    return coverage.rows().stream()
        .filter(each -> each.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class GivenAnEveningWithoutAnybody {
    private final List<Shift> shifts =
        List.of(
            shift(KENJI, "Europe/Berlin", "ZZ", weekdays(hours(21, 24))),
            shift(MAI, "Europe/Berlin", "ZZ", weekdays(hours(9, 16))));

    @Test
    void whenPeopleWriteThen_thenTheGapIsOneAndTheNearestIsAsked() {
      var coverage = tuesday(shifts, List.of(), onTuesdays("ja", 4, 18, 19, 20, 22));

      assertThat(coverage.gaps())
          .containsExactly(
              new Gap(
                  "ja",
                  Instant.parse("2026-12-01T17:00:00Z"),
                  Instant.parse("2026-12-01T20:00:00Z"),
                  6,
                  Optional.of(
                      new Gap.Proposal(
                          KENJI, Change.COME, Instant.parse("2026-12-01T20:00:00Z")))));
    }

    @Test
    void whenTheNearestIsAway_thenTheNextIsAsked() {
      var coverage =
          tuesday(
              shifts,
              List.of(away(KENJI, "2026-12-01", "2026-12-01", Optional.empty())),
              onTuesdays("ja", 4, 18, 19, 20));

      assertThat(coverage.gaps().getFirst().proposal())
          .contains(new Gap.Proposal(MAI, Change.STAY, Instant.parse("2026-12-01T15:00:00Z")));
    }

    @Test
    void whenOneMessageCameOnce_thenItIsChance() {
      assertThat(tuesday(shifts, List.of(), onTuesdays("ja", 1, 18)).gaps()).isEmpty();
    }

    @Test
    void whenNobodySpeaksTheLanguage_thenNobodyIsAsked() {
      var gap = tuesday(shifts, List.of(), onTuesdays("pl", 2, 10)).gaps().getFirst();

      assertThat(gap.language()).isEqualTo("pl");
      assertThat(gap.proposal()).isEmpty();
    }
  }

  @Nested
  class GivenLanguages {
    @Test
    void whenNobodyWrote_thenThoseOfTheHouseAndItsPeopleHaveARow() {
      var coverage = tuesday(List.of(), List.of(), Demand.NONE);

      assertThat(coverage.rows()).extracting(Coverage.Row::language).containsExactly("en", "ja");
      assertThat(coverage.gaps()).isEmpty();
    }

    @Test
    void whenAScriptIsWritten_thenWhoeverNamesNoneSpeaksIt() {
      var coverage =
          Coverage.of(
              new Roster(
                  List.of(shift(KENJI, "Europe/Berlin", "ZZ", weekdays(hours(0, 24)))),
                  List.of(),
                  country -> day -> false),
              List.of(speaks(KENJI, "zh")),
              onTuesdays("zh-Hans", 2, 10),
              List.of(),
              new Span(TUESDAY, 1, BERLIN));

      assertThat(coverage.rows()).extracting(Coverage.Row::language).containsExactly("zh-Hans");
      assertThat(coverage.gaps()).isEmpty();
    }
  }

  @Nested
  class GivenAnHourThatClocksLeaveOut {
    @Test
    void whenPeopleWriteAround_thenItPartsNoGapAndIsNone() {
      var spring = LocalDate.of(2026, 3, 29);
      var counted =
          Map.of(
              Demand.hourOfWeek(DayOfWeek.SUNDAY, 1), 2,
              Demand.hourOfWeek(DayOfWeek.SUNDAY, 2), 2,
              Demand.hourOfWeek(DayOfWeek.SUNDAY, 3), 2);
      var coverage =
          Coverage.of(
              new Roster(List.of(), List.of(), country -> day -> false),
              List.of(),
              new Demand(1, Map.of("de", counted)),
              List.of(),
              new Span(spring, 1, BERLIN));

      var gap = coverage.gaps().getFirst();
      assertThat(coverage.gaps()).hasSize(1);
      assertThat(Duration.between(gap.from(), gap.until())).isEqualTo(Duration.ofHours(2));
      assertThat(row(coverage, "de").hours()).hasSize(24);
    }
  }

  /** Counts minutes one by one. */
  private static List<StaffId> naive(Roster roster, List<StaffSkills> skills, Hour hour) {
    var length = Duration.between(hour.from(), hour.until()).toMinutes();
    var there = new ArrayList<StaffId>();
    for (var each : skills) {
      var minutes = 0;
      for (var at = hour.from(); at.isBefore(hour.until()); at = at.plusSeconds(60)) {
        minutes += roster.at(each.staff(), at).isPresent() ? 1 : 0;
      }
      if (minutes > 0 && 2L * minutes >= length) {
        there.add(each.staff());
      }
    }
    return there;
  }

  @RepeatedTest(8)
  void anyHourCountedMinuteByMinuteHasTheSamePeople(RepetitionInfo repetition) {
    var seed = Long.getLong("redress.seed", 20_261_201L) + repetition.getCurrentRepetition();
    var random = new Random(seed);
    var chance = new RandomShifts(random);
    var roster = new Roster(chance.shifts(3), chance.absences(3, 10), country -> day -> false);
    var skills = List.of(speaks(person(0), "de"), speaks(person(1), "de"), speaks(person(2), "de"));
    var first = random.nextBoolean() ? LocalDate.of(2026, 3, 28) : LocalDate.of(2026, 10, 24);
    var counted = new HashMap<Integer, Integer>();
    for (var hour = 0; hour < 168; hour++) {
      counted.put(hour, random.nextInt(4));
    }
    var demand = new Demand(2, Map.of("de", counted));

    var coverage = Coverage.of(roster, skills, demand, Set.of("de"), new Span(first, 2, BERLIN));

    var row = row(coverage, "de");
    for (var hour : row.hours()) {
      var there = naive(roster, skills, hour);
      assertThat(hour.people()).as("seed %d, %s", seed, hour).isEqualTo(there);
      var isGap =
          there.isEmpty()
              && hour.from().isBefore(hour.until())
              && hour.messages() >= Demand.LEAST_MESSAGES;
      assertThat(row.gaps().stream().anyMatch(gap -> isIn(gap, hour)))
          .as("seed %d, %s", seed, hour)
          .isEqualTo(isGap);
    }
  }

  private static boolean isIn(Gap gap, Hour hour) {
    return hour.from().isBefore(hour.until())
        && !hour.from().isBefore(gap.from())
        && !hour.until().isAfter(gap.until());
  }
}
