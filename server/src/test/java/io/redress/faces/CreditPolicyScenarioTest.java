package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.credit.HouseCredits;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.people.signin.SecurityEvent;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The terms of credit on the desk, held to the law of the house's country. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class CreditPolicyScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired HouseCredits credits;
  @Autowired SecurityEvents events;
  @Autowired TravellingClock clock;

  private static Map<String, String> terms(String given, String months) {
    return Map.of("version", "0", "given", given, "months", months);
  }

  private static String page(Shop shop) {
    return shop.desk() + "/house/credit";
  }

  @Test
  void whenATimeIsBelowTheLaw_thenTheClauseIsNamedAndNothingIsSet() {
    clock.travelTo(TestClock.START);
    var shop = world.shop();
    var head = world.signIn(port, shop, Role.ADMINISTRATOR);
    assertThat(head.get(page(shop)).body()).contains("What the law asks", "199(1)", "Contested");

    var refused = head.submit(page(shop), page(shop), terms("yes", "35"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("less than the law gives", "at least 3 years", "de-credit-expiry");
    var wrong = head.submit(page(shop), page(shop), terms("yes", "soon"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Write a whole number from 1 to 600");
    var open = head.submit(page(shop), page(shop), terms("", ""));
    assertThat(open.statusCode()).isEqualTo(422);

    assertThat(world.cases.in(shop.id(), () -> credits.policy()).version()).isZero();
  }

  @Test
  void whenItIsSet_thenItCountsAndIsTold() {
    clock.travelTo(TestClock.START);
    var shop = world.shop();
    var head = world.signIn(port, shop, Role.ADMINISTRATOR);

    var saved = head.submit(page(shop), page(shop), terms("yes", "36"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(head.get(page(shop)).body()).contains("value=\"36\"");
    var terms = world.cases.in(shop.id(), () -> credits.policy()).terms();
    assertThat(terms.validMonths()).hasValue(36);
    assertThat(world.cases.in(shop.id(), () -> events.latest()))
        .extracting(SecurityEvent::kind)
        .contains(Kind.CREDIT_RULES_CHANGED);
  }

  @Test
  void whenFinanceAsks_thenItIsNotTheirs() {
    clock.travelTo(TestClock.START);
    var shop = world.shop();
    var finance = world.signIn(port, shop, Role.FINANCE);

    assertThat(finance.get(page(shop)).statusCode()).isNotEqualTo(200);
  }
}
