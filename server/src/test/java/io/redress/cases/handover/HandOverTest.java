package io.redress.cases.handover;

import static io.redress.people.shifts.ShiftSamples.away;
import static io.redress.people.shifts.ShiftSamples.hours;
import static io.redress.people.shifts.ShiftSamples.person;
import static io.redress.people.shifts.ShiftSamples.shift;
import static io.redress.people.shifts.ShiftSamples.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.cases.handover.HandOver.Facts;
import io.redress.people.shifts.Absence;
import io.redress.people.shifts.Roster;
import io.redress.people.shifts.Shift;
import io.redress.people.teams.Skill;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.CaseId;
import io.redress.shared.HandOverId;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandOverTest {
  private static final StaffId SOFIA = person(1);
  private static final StaffId WEN = person(2);
  private static final StaffId DANIEL = person(3);
  private static final StaffId GONE = person(4);
  // A Tuesday; Sofia works until 16:00 in Berlin and is back on Wednesday at 8:00.
  private static final Instant AFTERNOON = Instant.parse("2026-11-24T13:00:00Z");
  private static final Instant ENDS = Instant.parse("2026-11-24T15:00:00Z");
  private static final Duration SOON = Duration.ofHours(4);

  private static final List<Shift> SHIFTS =
      List.of(
          shift(SOFIA, "Europe/Berlin", "ZZ", weekdays(hours(8, 16))),
          shift(WEN, "Asia/Shanghai", "ZZ", weekdays(hours(9, 17))),
          shift(DANIEL, "Europe/London", "ZZ", weekdays(hours(10, 18))));

  private static StaffSkills speaks(StaffId staff, String tag) {
    return new StaffSkills(staff, Set.of(new Skill.OfLanguage(tag)), false, 1);
  }

  private static HeldCase held(int number, StaffId owner, String language, String dueAt) {
    return new HeldCase(
        new CaseId(new UUID(2, number)),
        "R-" + number,
        "James Okafor",
        "Jet Set tote",
        owner,
        language,
        Instant.parse(dueAt));
  }

  private static HandOverNote note(HeldCase held, String writtenAt) {
    return new HandOverNote(
        new HandOverId(UUID.randomUUID()),
        held.id(),
        held.owner(),
        Optional.of(DANIEL),
        "Ask Noor at five.",
        ENDS,
        Instant.parse(writtenAt));
  }

  private static List<HandOver> handOvers(
      List<HeldCase> held, List<HandOverNote> notes, List<Absence> absences, Instant now) {
    var skills = List.of(speaks(SOFIA, "en"), speaks(WEN, "zh"), speaks(DANIEL, "en"));
    var roster = new Roster(SHIFTS, absences, country -> day -> false);
    return HandOver.of(new Facts(roster, skills, held, notes), roster.people(), now, SOON);
  }

  @Nested
  class GivenCasesOfWhoeversShiftEnds {
    private final HeldCase tonight = held(1, SOFIA, "en", "2026-11-24T20:00:00Z");
    private final HeldCase chinese = held(2, SOFIA, "zh-Hans", "2026-11-25T05:00:00Z");
    private final HeldCase later = held(3, SOFIA, "en", "2026-11-25T09:00:00Z");

    @Test
    void whenTheyFallDueBeforeSheIsBack_thenEachGoesToWhoeverSpeaksItsLanguage() {
      var found = handOvers(List.of(chinese, later, tonight), List.of(), List.of(), AFTERNOON);

      assertThat(found)
          .extracting(HandOver::from, HandOver::at, HandOver::to)
          .containsExactly(
              tuple(SOFIA, ENDS, Optional.of(DANIEL)), tuple(SOFIA, ENDS, Optional.of(WEN)));
      assertThat(found.stream().flatMap(each -> each.pieces().stream()).map(HandOver.Piece::held))
          .containsExactly(tonight, chinese);
    }

    @Test
    void whenWordsWereLeftInThisShift_thenTheyAreNotMissing() {
      var left = note(tonight, "2026-11-24T12:00:00Z");

      var found = handOvers(List.of(tonight), List.of(left), List.of(), AFTERNOON).getFirst();

      assertThat(found.missing()).isZero();
      assertThat(found.pieces().getFirst().note()).contains(left);
    }

    @Test
    void whenWordsWereLeftYesterday_thenTheyAreMissingAgain() {
      var left = note(tonight, "2026-11-23T14:00:00Z");

      var found = handOvers(List.of(tonight), List.of(left), List.of(), AFTERNOON).getFirst();

      assertThat(found.missing()).isEqualTo(1);
    }

    @Test
    void whenTheShiftEndsMuchLater_thenNothingIsHandedOverYet() {
      var morning = Instant.parse("2026-11-24T08:00:00Z");

      assertThat(handOvers(List.of(tonight), List.of(), List.of(), morning)).isEmpty();
    }

    @Test
    void whenTheShiftEndedJustNow_thenItIsStillShown() {
      var after = ENDS.plus(Duration.ofMinutes(30));

      assertThat(handOvers(List.of(tonight), List.of(), List.of(), after)).hasSize(1);
    }

    @Test
    void whenSheIsAwayTomorrow_thenTheDeputyTakesAllThatFallsDue() {
      var holiday = away(SOFIA, "2026-11-25", "2026-11-25", Optional.of(WEN));

      var found =
          handOvers(List.of(tonight, later), List.of(), List.of(holiday), AFTERNOON).getFirst();

      assertThat(found.to()).contains(WEN);
      assertThat(found.pieces()).hasSize(2);
    }

    @Test
    void whenTheDeputyHasLeft_thenTheFirstWhoSpeaksTheLanguageTakesOver() {
      var holiday = away(SOFIA, "2026-11-25", "2026-11-25", Optional.of(GONE));

      var found = handOvers(List.of(tonight), List.of(), List.of(holiday), AFTERNOON).getFirst();

      assertThat(found.to()).contains(DANIEL);
    }

    @Test
    void whenSheIsAwayAfterTheWeekend_thenTheDeputyTakesWhatFallsDueThen() {
      var friday = Instant.parse("2026-11-27T13:00:00Z");
      var holiday = away(SOFIA, "2026-11-30", "2026-12-04", Optional.of(WEN));
      var sunday = held(5, SOFIA, "en", "2026-11-29T10:00:00Z");
      var monday = held(6, SOFIA, "en", "2026-11-30T10:00:00Z");

      var found = handOvers(List.of(sunday, monday), List.of(), List.of(holiday), friday);

      assertThat(found)
          .extracting(HandOver::to)
          .containsExactly(Optional.of(DANIEL), Optional.of(WEN));
    }

    @Test
    void whenNobodySpeaksTheLanguage_thenNobodyTakesOver() {
      var polish = held(4, SOFIA, "pl", "2026-11-24T20:00:00Z");

      assertThat(handOvers(List.of(polish), List.of(), List.of(), AFTERNOON).getFirst().to())
          .isEmpty();
    }
  }
}
