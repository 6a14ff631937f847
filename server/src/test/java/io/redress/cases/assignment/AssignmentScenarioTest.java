package io.redress.cases.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.OpenInterval;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.cases.StatementCount;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.shifts.Shift;
import io.redress.people.shifts.Shifts;
import io.redress.people.teams.Skill;
import io.redress.people.teams.Skills;
import io.redress.people.teams.StaffSkills;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Cases go to whoever is there and may take them, by themselves and only once. */
@RedressTest
@Import({CaseWorld.class, StatementCount.class})
class AssignmentScenarioTest {
  private static final int MOST_OF_A_LOOK = 12;
  private static final int MOST_WHERE_IT_IS_HELD = 2;
  private static final OpenInterval ALL_DAY =
      new OpenInterval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
  private static final OpenInterval MORNING =
      new OpenInterval(LocalTime.of(6, 0), LocalTime.of(12, 0));
  private static final OpenInterval EVENING =
      new OpenInterval(LocalTime.of(18, 0), LocalTime.of(22, 0));

  @Autowired CaseWorld world;
  @Autowired StaffMembers staff;
  @Autowired Shifts shifts;
  @Autowired Skills skills;
  @Autowired Assignments assignments;
  @Autowired AssignmentPolicies policies;
  @Autowired AssignmentRounds rounds;
  @Autowired StatementCount statements;
  @Autowired TravellingClock clock;
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private CaseId matter = new CaseId(new UUID(0, 0));

  @BeforeEach
  void openCase() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    matter = open();
  }

  private CaseId open() {
    return world.open(shop, world.order(shop, Duration.ofDays(3)), CaseReason.WRONG_SIZE);
  }

  private StaffMember agent(String email, OpenInterval hours) {
    var member = PeopleSamples.staff(email, Role.AGENT);
    var week =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(hours)));
    return world.in(
        shop,
        () -> {
          staff.create(member, PeopleSamples.PASSWORD, TestClock.START);
          var shift =
              new Shift(
                  member.id(),
                  ZoneId.of("UTC"),
                  Shift.NO_COUNTRY,
                  week,
                  Collections.emptySortedMap(),
                  0);
          shifts.plan(shift, OptionalInt.empty(), "staff 1");
          return member;
        });
  }

  private int run() {
    return world.in(shop, assignments::runByItself);
  }

  private Workload look() {
    return world.in(shop, assignments::workload);
  }

  private String owner(CaseId id) {
    return world.view(shop, id).head().owner();
  }

  @Test
  void whenNoShiftsArePlanned_thenNothingIsGiven() {
    assertThat(run()).isZero();
    assertThat(owner(matter)).isEqualTo("desk");
    assertThat(look().isOn()).isFalse();
  }

  @Nested
  class GivenSomebodyWhoIsThere {
    private StaffId grace = new StaffId(new UUID(0, 0));

    @BeforeEach
    void planShift() {
      grace = agent("grace@shop.example", ALL_DAY).id();
    }

    @Test
    void whenTheHouseLooks_thenTheyGetItWithItsPromisesAndOnlyOnce() {
      assertThat(run()).isEqualTo(1);
      assertThat(run()).isZero();

      assertThat(owner(matter)).isEqualTo(grace.toString());
      assertThat(world.view(shop, matter).conduct().promises())
          .allSatisfy(promise -> assertThat(promise.owner()).isEqualTo(grace.toString()));
      assertThat(look().people().getFirst().candidate().load().open()).isEqualTo(1);
    }

    @Test
    void whenACaseIsOpened_thenItWaitsForNoClock() {
      rounds.whereCasesOpened();
      assertThat(owner(matter)).isEqualTo(grace.toString());
      var second = open();

      rounds.whereCasesOpened();

      assertThat(owner(second)).isEqualTo(grace.toString());
    }

    @Test
    void whenItIsADryRun_thenItIsToldAndNotDone() {
      var dry = world.in(shop, assignments::dryRun);

      assertThat(dry.seen().plan().given())
          .extracting(each -> each.matter().id())
          .containsExactly(matter);
      assertThat(dry.done()).isEmpty();
      assertThat(owner(matter)).isEqualTo("desk");
    }

    @Test
    void whenTheHouseHolds_thenOnlyWhoeverAsksGivesIt() {
      world.in(shop, () -> policies.hold(true, "staff 1"));
      assertThat(run()).isZero();

      var asked = world.in(shop, assignments::run);

      assertThat(asked.done()).hasSize(1);
      assertThat(owner(matter)).isEqualTo(grace.toString());
    }

    @Test
    void whenTheHouseHolds_thenWhatWaitsIsNotEvenRead() {
      world.in(shop, () -> policies.hold(true, "staff 1"));
      statements.taken();

      assertThat(run()).isZero();

      assertThat(statements.taken()).isLessThanOrEqualTo(MOST_WHERE_IT_IS_HELD);
    }

    @Test
    void whenAPersonGaveItToAnother_thenItStaysThere() {
      var ada = agent("ada@shop.example", EVENING).id().toString();
      world.staff(shop, new CaseCommand.HandOver(matter, ada)).orThrow();

      assertThat(run()).isZero();
      assertThat(owner(matter)).isEqualTo(ada);
    }

    @Test
    void whenTheHouseGaveItFirstAndAPersonGaveItBack_thenItIsAsGivenByHand() {
      var early = agent("early@shop.example", MORNING).id();
      var first = open();
      world.in(shop, assignments::run);
      world.staff(shop, new CaseCommand.HandOver(first, grace.toString())).orThrow();
      world.staff(shop, new CaseCommand.HandOver(first, early.toString())).orThrow();
      world.staff(shop, new CaseCommand.HandOver(matter, grace.toString())).orThrow();
      world.staff(shop, new CaseCommand.HandOver(matter, early.toString())).orThrow();

      var due = world.view(shop, first).conduct().promises().getFirst().dueAt();
      clock.travelTo(due.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(20)));

      var plan = look().plan();
      assertThat(plan.given()).isEmpty();
      assertThat(plan.unplaced())
          .extracting(Plan.Unplaced::missing)
          .containsExactly(Missing.OWNER_AWAY, Missing.OWNER_AWAY);
    }

    @Test
    void whenTheyMayNotTakeSuchGoods_thenItWaitsAndSaysSo() {
      world.in(
          shop,
          () ->
              skills.set(
                  new StaffSkills(
                      grace,
                      Set.of(new Skill.OfLanguage("en"), new Skill.OfCategory("watches")),
                      false,
                      0),
                  OptionalInt.empty(),
                  "staff 1"));

      assertThat(run()).isZero();
      assertThat(look().plan().unplaced())
          .extracting(Plan.Unplaced::missing)
          .containsExactly(Missing.CATEGORY);
    }

    @Test
    void whenTwoNodesLookAtOnce_thenEachCaseIsGivenOnce() throws Exception {
      for (var i = 0; i < 5; i++) {
        open();
      }
      try (var nodes = Executors.newFixedThreadPool(2)) {
        var first = nodes.submit(() -> run());
        var second = nodes.submit(() -> run());

        assertThat(first.get() + second.get()).isEqualTo(6);
      }
      assertThat(look().people().getFirst().candidate().load().open()).isEqualTo(6);
    }

    @Test
    void whenManyWait_thenALookAsksTheDatabaseAsOftenAsForOne() {
      look();
      statements.taken();
      look();
      var forOne = statements.taken();
      open();
      open();
      statements.taken();

      look();

      assertThat(statements.taken()).isEqualTo(forOne).isLessThanOrEqualTo(MOST_OF_A_LOOK);
    }
  }

  @Nested
  class GivenSomebodyWhoComesLater {
    @Test
    void whenTheHouseLooks_thenItSaysWhenTheyAreThereAndGivesItThen() {
      var ada = agent("ada@shop.example", EVENING).id();

      assertThat(run()).isZero();
      var waiting = look().plan().unplaced().getFirst();
      assertThat(waiting.missing()).isEqualTo(Missing.NOBODY_THERE);
      assertThat(waiting.nearest()).contains(ada);

      clock.travelTo(waiting.thereAt().orElseThrow().plusSeconds(1));
      assertThat(run()).isEqualTo(1);
      assertThat(owner(matter)).isEqualTo(ada.toString());
    }
  }
}
