package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.OpenInterval;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.PeopleSamples;
import io.redress.people.Role;
import io.redress.people.StaffMembers;
import io.redress.people.shifts.Shift;
import io.redress.people.shifts.Shifts;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.MerchantId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A program reads who has how much, sees what a run would do, and has it done. */
@RedressTest
@Import(CaseWorld.class)
class AssignmentsByHttpScenarioTest {
  private static final OpenInterval MORNING =
      new OpenInterval(LocalTime.of(6, 0), LocalTime.of(12, 0));

  @LocalServerPort int port;
  @Autowired CaseWorld world;
  @Autowired StaffMembers staff;
  @Autowired Shifts shifts;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private MerchantId shop = new MerchantId(new UUID(0, 0));
  private String agent = "";
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openCase() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    world.open(shop, world.order(shop, Duration.ofDays(3)), CaseReason.WRONG_SIZE);
    agent = world.in(shop, this::plan);
    var key =
        world.in(shop, () -> keys.create("desk", EnumSet.allOf(Scope.class), TestClock.START));
    api = new ApiClient(port, key.token());
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private String plan() {
    var member = PeopleSamples.staff("grace@shop.example", Role.AGENT);
    staff.create(member, PeopleSamples.PASSWORD, TestClock.START);
    var week =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(MORNING)));
    var zone = ZoneId.of("UTC");
    shifts.plan(
        new Shift(member.id(), zone, Shift.NO_COUNTRY, week, Collections.emptySortedMap(), 0),
        OptionalInt.empty(),
        "staff 1");
    return member.id().toString();
  }

  @Test
  void whenARunIsDry_thenItTellsWhatTheRealOneDoes() {
    var dry = api.post("/api/v1/assignments/run", "{\"dryRun\": true}");
    assertThat(dry.at("/given/0/staffId")).as(dry.body()).isEqualTo(agent);
    assertThat(dry.body()).contains("only_one");
    assertThat(api.get("/api/v1/workload").at("/people/0/open")).isEqualTo("0");

    var real = api.post("/api/v1/assignments/run", "{\"dryRun\": false}");

    assertThat(real.at("/given/0/matter/caseId")).isEqualTo(dry.at("/given/0/matter/caseId"));
    var load = api.get("/api/v1/workload");
    assertThat(load.at("/people/0/open")).as(load.body()).isEqualTo("1");
    assertThat(load.at("/people/0/thereUntil")).isEqualTo("2026-06-15T12:00:00Z");
    assertThat(load.json().at("/next")).isEmpty();
    var told = api.get("/api/v1/assignments");
    assertThat(told.at("/given/0/staffId")).as(told.body()).isEqualTo(agent);
    assertThat(told.at("/given/0/why/0")).isEqualTo("language");
  }

  @Test
  void whenAKeyMayNotAdminister_thenPeoplesHoursAndSkillsAreNotIts() {
    clock.travelTo(TestClock.START.plus(Duration.ofHours(7)));
    var all = api.get("/api/v1/workload");
    assertThat(all.at("/waiting/0/nearest")).as(all.body()).isEqualTo(agent);
    assertThat(all.at("/people/0/backAt")).isEqualTo("2026-06-16T06:00:00Z");
    assertThat(all.at("/people/0/can/languages/0")).isEqualTo("en");

    var scopes = EnumSet.of(Scope.READ, Scope.WRITE);
    var key = world.in(shop, () -> keys.create("board", scopes, TestClock.START));
    try (var board = new ApiClient(port, key.token())) {
      var load = board.get("/api/v1/workload").json();
      var dry = board.post("/api/v1/assignments/run", "{\"dryRun\": true}").json();

      assertThat(load.at("/people/0").propertyNames())
          .containsExactlyInAnyOrder("staffId", "role", "open", "contested", "dueSoon", "pressure");
      assertThat(load.at("/waiting/0").propertyNames())
          .containsExactlyInAnyOrder("matter", "missing");
      assertThat(dry.at("/waiting/0").propertyNames())
          .containsExactlyInAnyOrder("matter", "missing");
    }
  }

  @Test
  void whenTheHouseHolds_thenItIsToldAndWrongValuesAreNamed() {
    var held =
        api.put(
            "/api/v1/assignments/policy",
            "{\"held\": true, \"highMinor\": 900000, \"mostOpen\": 30}");

    assertThat(held.at("/held")).as(held.body()).isEqualTo("true");
    assertThat(api.get("/api/v1/workload").at("/automatic")).isEqualTo("false");
    var wrong =
        api.put(
            "/api/v1/assignments/policy", "{\"held\": true, \"highMinor\": 0, \"mostOpen\": 30}");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("highMinor");
    assertThat(api.post("/api/v1/assignments/run", "{}").body()).contains("dryRun");
    assertThat(api.get("/api/v1/assignments/policy").at("/mostOpen")).isEqualTo("30");
  }
}
