package io.redress.cases.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.assignment.Candidate.Attendance;
import io.redress.cases.assignment.Candidate.Load;
import io.redress.cases.assignment.CaseNeeds.Goods;
import io.redress.cases.assignment.CaseNeeds.Hardness;
import io.redress.cases.assignment.Plan.Given;
import io.redress.cases.assignment.Plan.Unplaced;
import io.redress.cases.assignment.WaitingCase.Holder;
import io.redress.cases.assignment.WaitingCase.Owed;
import io.redress.people.Role;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Attendance THERE = Attendance.until(NOW.plus(Duration.ofHours(6)));
  private static final Ability GERMAN =
      new Ability(Set.of(), Set.of(), Set.of("de"), Optional.empty(), false);
  private static final int ENOUGH = 50;

  private static StaffId staff(int number) {
    return new StaffId(new UUID(0, number));
  }

  private static Candidate person(int number, Ability ability, Attendance attendance, int open) {
    return new Candidate(staff(number), Role.AGENT, ability, attendance, new Load(open, 0, 0));
  }

  private static CaseNeeds needs(Set<Hardness> hard) {
    return new CaseNeeds(
        Set.of(new BrandId(new UUID(3, 1))),
        Set.of(new Goods("handbag", "bags")),
        "de",
        Money.of(29_800, "EUR"),
        hard);
  }

  private static WaitingCase matter(int number, Duration due, Optional<Holder> holder) {
    return new WaitingCase(
        new CaseId(new UUID(1, number)),
        "R-" + number,
        1,
        needs(Set.of()),
        new Owed(NOW.plus(due), false, NOW.minus(Duration.ofHours(1))),
        holder);
  }

  private static WaitingCase matter() {
    return matter(1, Duration.ofHours(8), Optional.empty());
  }

  private static Plan plan(List<Candidate> people, WaitingCase... waiting) {
    return Assignment.plan(people, List.of(waiting), ENOUGH, NOW);
  }

  private static Given given(Plan plan) {
    assertThat(plan.unplaced()).isEmpty();
    return plan.given().getFirst();
  }

  private static Unplaced unplaced(Plan plan) {
    assertThat(plan.given()).isEmpty();
    return plan.unplaced().getFirst();
  }

  @Nested
  class GivenSomebodyWhoMayTakeIt {
    @Test
    void whenTwoAreThere_thenWhoeverHasLessGetsIt() {
      var people = List.of(person(1, GERMAN, THERE, 9), person(2, GERMAN, THERE, 4));

      var found = given(plan(people, matter()));

      assertThat(found.to()).isEqualTo(staff(2));
      assertThat(found.loadBefore()).isEqualTo(4);
      assertThat(found.why()).containsExactlyInAnyOrder(Why.LANGUAGE, Why.LEAST_LOAD);
    }

    @Test
    void whenOneLeavesSoon_thenWhoeverStaysGetsIt() {
      var leaving = Attendance.until(NOW.plus(Duration.ofMinutes(10)));
      var people = List.of(person(1, GERMAN, leaving, 0), person(2, GERMAN, THERE, 9));

      assertThat(given(plan(people, matter())).to()).isEqualTo(staff(2));
    }

    @Test
    void whenTheyKnowItsBrandAndGoods_thenItSaysSo() {
      var ability =
          new Ability(
              needs(Set.of()).brands(),
              Set.of("bags"),
              Set.of("de"),
              Optional.of(Money.of(50_000, "EUR")),
              false);

      var found = given(plan(List.of(person(1, ability, THERE, 0)), matter()));

      assertThat(found.why())
          .containsExactlyInAnyOrder(
              Why.BRAND, Why.CATEGORY, Why.LANGUAGE, Why.AMOUNT, Why.ONLY_ONE);
    }

    @Test
    void whenAllHaveEnough_thenOnlyAPromiseAtRiskIsGiven() {
      var people = List.of(person(1, GERMAN, THERE, ENOUGH));
      var slipped = matter(2, Duration.ofMinutes(-5), Optional.empty());

      var found = plan(people, matter(), slipped);

      assertThat(found.given()).extracting(Given::matter).containsExactly(slipped);
      assertThat(found.unplaced()).extracting(Unplaced::missing).containsExactly(Missing.FULL);
      assertThat(found.unplaced().getFirst().nearest()).contains(staff(1));
    }

    @Test
    void whenTheyDecideNoCases_thenItIsNotTheirs() {
      var liaison = new Candidate(staff(1), Role.LIAISON, GERMAN, THERE, Load.NONE);

      assertThat(unplaced(plan(List.of(liaison), matter())).missing()).isEqualTo(Missing.PEOPLE);
    }
  }

  @Nested
  class GivenNobodyWhoMayTakeIt {
    private Missing missing(Ability ability) {
      return unplaced(plan(List.of(person(1, ability, THERE, 0)), matter())).missing();
    }

    @Test
    void whenOneSkillIsMissing_thenThatOneIsNamed() {
      var none = Optional.<Money>empty();
      var other = Set.of(new BrandId(new UUID(3, 2)));
      assertThat(missing(new Ability(Set.of(), Set.of(), Set.of("en"), none, false)))
          .isEqualTo(Missing.LANGUAGE);
      assertThat(missing(new Ability(other, Set.of(), Set.of("de"), none, false)))
          .isEqualTo(Missing.BRAND);
      assertThat(missing(new Ability(Set.of(), Set.of("watch"), Set.of("de"), none, false)))
          .isEqualTo(Missing.CATEGORY);
      var little = Optional.of(Money.of(20_000, "EUR"));
      assertThat(missing(new Ability(Set.of(), Set.of(), Set.of("de"), little, false)))
          .isEqualTo(Missing.AMOUNT);
      var yen = Optional.of(Money.of(9_000_000, "JPY"));
      assertThat(missing(new Ability(Set.of(), Set.of(), Set.of("de"), yen, false)))
          .isEqualTo(Missing.AMOUNT);
    }

    @Test
    void whenNobodyIsThere_thenWhoeverComesFirstIsNamed() {
      var soon = NOW.plus(Duration.ofHours(2));
      var late = Attendance.back(NOW.plus(Duration.ofHours(20)));

      var found =
          unplaced(
              plan(
                  List.of(person(1, GERMAN, late, 0), person(2, GERMAN, Attendance.back(soon), 9)),
                  matter()));

      assertThat(found.missing()).isEqualTo(Missing.NOBODY_THERE);
      assertThat(found.nearest()).contains(staff(2));
      assertThat(found.thereAt()).contains(soon);
    }
  }

  @Nested
  class GivenAHardCase {
    private final WaitingCase disputed =
        new WaitingCase(
            matter().id(),
            "R-1",
            1,
            needs(Set.of(Hardness.DISPUTE)),
            matter().owed(),
            Optional.empty());
    private final Ability special =
        new Ability(Set.of(), Set.of(), Set.of("de"), Optional.empty(), true);

    @Test
    void whenASpecialistIsThere_thenItIsTheirsWhateverTheyHave() {
      var people = List.of(person(1, GERMAN, THERE, 0), person(2, special, THERE, 20));

      var found = given(plan(people, disputed));

      assertThat(found.to()).isEqualTo(staff(2));
      assertThat(found.why()).contains(Why.SPECIALIST);
    }

    @Test
    void whenTheHouseHasNoSpecialist_thenAnybodyMayTakeIt() {
      assertThat(given(plan(List.of(person(1, GERMAN, THERE, 0)), disputed)).to())
          .isEqualTo(staff(1));
    }

    @Test
    void whenTheSpecialistWritesNoGerman_thenASpecialistIsMissing() {
      var english = new Ability(Set.of(), Set.of(), Set.of("en"), Optional.empty(), true);
      var people = List.of(person(1, GERMAN, THERE, 0), person(2, english, THERE, 0));

      assertThat(unplaced(plan(people, disputed)).missing()).isEqualTo(Missing.SPECIALIST);
    }
  }

  @Nested
  class GivenAnOwner {
    private Candidate owner(Attendance attendance) {
      return person(1, GERMAN, attendance, 5);
    }

    private Plan plan(Attendance attendance, boolean isByHand, Duration due) {
      return AssignmentTest.plan(
          List.of(owner(attendance), person(2, GERMAN, THERE, 0), person(3, GERMAN, THERE, 9)),
          matter(1, due, Optional.of(new Holder(staff(1), isByHand))));
    }

    @Test
    void whenTheyAreThereOrBackInTime_thenTheyKeepIt() {
      var back = Attendance.back(NOW.plus(Duration.ofHours(2)));

      for (var found :
          List.of(
              plan(THERE, false, Duration.ofHours(1)), plan(back, false, Duration.ofHours(8)))) {
        assertThat(found.given()).isEmpty();
        assertThat(found.unplaced()).isEmpty();
      }
    }

    @Test
    void whenItIsDueBeforeTheyAreBack_thenWhoeverIsThereGetsIt() {
      var back = Attendance.back(NOW.plus(Duration.ofHours(20)));

      assertThat(given(plan(back, false, Duration.ofHours(8))).to()).isEqualTo(staff(2));
    }

    @Test
    void whenNobodyElseCouldTakeIt_thenItWaitsForThemAndNobodyIsNamed() {
      var back = Attendance.back(NOW.plus(Duration.ofHours(20)));
      var theirs = matter(1, Duration.ofHours(8), Optional.of(new Holder(staff(1), false)));

      var found = unplaced(AssignmentTest.plan(List.of(owner(back)), theirs));

      assertThat(found.missing()).isEqualTo(Missing.NOBODY_THERE);
      assertThat(found.nearest()).isEmpty();
    }

    @Test
    void whenAPersonGaveItToThem_thenOnlyAPersonTakesItAndSomebodyIsNamed() {
      var back = Attendance.back(NOW.plus(Duration.ofHours(20)));

      var found = unplaced(plan(back, true, Duration.ofHours(8)));

      assertThat(found.missing()).isEqualTo(Missing.OWNER_AWAY);
      assertThat(found.nearest()).contains(staff(2));
    }

    @Test
    void whenTheyAreAbsent_thenTheirDeputyGetsItWhateverTheyHave() {
      var absent = new Attendance(Optional.empty(), Optional.empty(), true, Optional.of(staff(3)));

      var found = given(plan(absent, true, Duration.ofHours(8)));

      assertThat(found.to()).isEqualTo(staff(3));
      assertThat(found.why()).contains(Why.DEPUTY);
    }
  }
}
