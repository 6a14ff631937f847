package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.OpenInterval;
import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.people.shifts.Shift;
import io.redress.people.shifts.Shifts;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.StaffId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who has how much, and one press gives a case to somebody who may take it. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class WorkloadScenarioTest {
  private static final OpenInterval MORNING =
      new OpenInterval(LocalTime.of(6, 0), LocalTime.of(12, 0));

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired Shifts shifts;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private String page() {
    return shop.desk() + "/workload";
  }

  private void planAgent() {
    var week =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(MORNING)));
    var agent = StaffId.parse(world.staffId(shop, Role.AGENT));
    var shift =
        new Shift(agent, ZoneId.of("UTC"), Shift.NO_COUNTRY, week, Collections.emptySortedMap(), 0);
    var planned =
        world.cases.in(shop.id(), () -> shifts.plan(shift, OptionalInt.empty(), "staff 1"));
    assertThat(planned.version()).isEqualTo(1);
  }

  private String owner() {
    return world.view(shop).head().owner();
  }

  @Test
  void whenNoShiftsArePlanned_thenItSaysSo() {
    var body = world.signIn(port, shop, Role.AGENT).get(page()).body();

    assertThat(body).contains("No shifts are planned").doesNotContain("/workload/hold");
  }

  @Test
  void whenACaseWaits_thenItSaysWhoAndWhyAndOnePressGivesIt() {
    planAgent();
    var browser = world.signIn(port, shop, Role.AGENT);
    var body = browser.get(page()).body();
    assertThat(body).contains("Give to Grace H").contains("the only one there who may take it");
    var agent = world.staffId(shop, Role.AGENT);
    var version = String.valueOf(world.view(shop).head().version());
    var fields = Map.of("case", shop.caseId().toString(), "version", version, "to", agent);

    var answer = browser.submit(page(), page() + "/give", fields);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(owner()).isEqualTo(agent);
    assertThat(browser.follow(answer).body()).contains("Given.");
    var again = browser.submit(page(), page() + "/give", fields);
    assertThat(browser.follow(again).body()).contains("Not given.");
  }

  @Test
  void whenItIsNoMatterOfTime_thenTheTrueReasonIsTold() {
    planAgent();
    var browser = world.signIn(port, shop, Role.AGENT);
    var agent = world.staffId(shop, Role.AGENT);
    var nobodys = UUID.randomUUID().toString();
    var unknown = Map.of("case", nobodys, "version", "1", "to", agent);
    assertThat(browser.submit(page(), page() + "/give", unknown).statusCode()).isEqualTo(404);
    world
        .cases
        .consumer(shop.id(), new CaseCommand.WithdrawRequest(shop.caseId(), "I keep it."))
        .orThrow();
    world.cases.staff(shop.id(), new CaseCommand.CloseCase(shop.caseId())).orThrow();
    var version = String.valueOf(world.view(shop).head().version());
    var closed = Map.of("case", shop.caseId().toString(), "version", version, "to", agent);

    var answer = browser.submit(page(), page() + "/give", closed);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("Not given.", "is not possible where this stands now")
        .doesNotContain("The case has moved on");
  }

  @Test
  void whenALeadHolds_thenItSaysSoAndStillGivesOutWhenAsked() {
    planAgent();
    var browser = world.signIn(port, shop, Role.SUPERVISOR);

    var held = browser.submit(page(), page() + "/hold", Map.of("held", "yes"));
    assertThat(browser.follow(held).body()).contains("Let it go on");
    var run = browser.submit(page(), page() + "/run", Map.of());

    assertThat(browser.follow(run).body()).contains("Given out.");
    assertThat(owner()).isEqualTo(world.staffId(shop, Role.AGENT));
  }

  @Test
  void whenAnAgentTriesToHold_thenItIsDenied() {
    planAgent();
    var browser = world.signIn(port, shop, Role.AGENT);

    for (var deed : List.of("/hold", "/run")) {
      assertThat(browser.submit(page(), page() + deed, Map.of()).statusCode()).isEqualTo(403);
    }
  }
}
