package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.calendar.OpenInterval;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.LinkPurpose;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.people.shifts.Shift;
import io.redress.people.shifts.Shifts;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A consumer reads beside the letter box whether somebody is there who speaks the language. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class PortalHoursScenarioTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired Shifts shifts;
  @Autowired SignedLinks links;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  /** On the Monday of the test, by the clocks of Greenwich. */
  private void works(Role role, int from, int until) {
    var person = StaffId.parse(world.staffId(shop, role));
    var hours = List.of(new OpenInterval(LocalTime.of(from, 0), LocalTime.of(until, 0)));
    var shift = Shift.unplanned(person, ZoneOffset.UTC, Shift.NO_COUNTRY).on(MONDAY, hours);
    world.cases.in(shop.id(), () -> shifts.plan(shift, OptionalInt.of(0), "staff " + person));
  }

  private String page() {
    var token =
        world.cases.in(
            shop.id(),
            () ->
                links.create(
                    Party.CONSUMER,
                    LinkPurpose.CASE,
                    shop.caseId().value(),
                    Duration.ofHours(1),
                    TestClock.START));
    var browser = new Browser(port);
    browser.follow(browser.get("/s/" + shop.slug() + "/l/" + token));
    return browser.get("/s/" + shop.slug() + "/cases/" + shop.caseId()).body();
  }

  @Test
  void whenSomebodyIsThere_thenThePageSaysSo() {
    works(Role.AGENT, 6, 14);

    assertThat(page()).contains("Somebody who speaks your language is there now.");
  }

  @Test
  void whenSomebodyComesLater_thenThePageSaysWhen() {
    works(Role.AGENT, 12, 14);

    assertThat(page()).contains("is there at the moment; somebody is again: today, ");
  }

  @Test
  void whenOnlyTheBenchIsThereOrNothingIsPlanned_thenThePagePromisesNobody() {
    assertThat(page()).doesNotContain("who speaks your language");

    works(Role.RECEIVER, 6, 14);

    assertThat(page()).doesNotContain("who speaks your language");
  }
}
