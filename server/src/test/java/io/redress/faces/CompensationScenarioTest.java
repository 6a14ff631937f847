package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.Goodwill;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A promise to a consumer breaks, and the house makes up for it by itself. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class CompensationScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    assertThat(world.view(shop).conduct().goodwill()).isEmpty();
  }

  private Browser consumer() {
    var browser = new Browser(port);
    var find = "/s/" + shop.slug() + "/find";
    var view = world.view(shop);
    browser.submit(
        find,
        find,
        Map.of("order", view.order().orderNumber(), "contact", view.consumer().email()));
    return browser;
  }

  private String own(String path) {
    return "/s/" + shop.slug() + "/cases/" + shop.caseId() + path;
  }

  @Nested
  class GivenAPolicyForBrokenWords {
    @BeforeEach
    void set() {
      var admin = world.signIn(port, shop, Role.ADMINISTRATOR);
      var page = shop.desk() + "/goodwill/settings";
      var form =
          Map.of(
              "version",
              "0",
              "most",
              "8",
              "EUR.agent",
              "20",
              "EUR.supervisor",
              "150",
              "EUR.administrator",
              "1000",
              "decision.percent",
              "5",
              "decision.days",
              "0");
      assertThat(admin.submit(page, page, form).statusCode()).isEqualTo(303);
    }

    private List<Goodwill> given() {
      return world.view(shop).conduct().goodwill();
    }

    @Test
    void whenADecisionIsLate_thenTheApologyTellsWhatIsGivenOnceForEachSlip() {
      world.cases.pass(Duration.ofDays(5));

      assertThat(given()).isNotEmpty();
      assertThat(given().getFirst().gift().worth()).isEqualTo(Money.of(1_490, "EUR"));
      assertThat(given()).extracting(each -> each.ties().sorryFor()).doesNotHaveDuplicates();
      assertThat(world.mails(shop))
          .anyMatch(
              mail ->
                  mail.bodyText().contains("To make up for it we give you €14.90.")
                      && mail.bodyText().contains("We now promise it"));
      assertThat(consumer().get(own("")).body())
          .contains("We were late, and this is to make up for it", "€14.90");
    }

    @Test
    void whenItIsLateAgainAndAgain_thenNeverMoreThanTheLowestLimit() {
      world.cases.pass(Duration.ofDays(5));
      world.cases.pass(Duration.ofDays(5));
      world.cases.pass(Duration.ofDays(5));

      assertThat(given().stream().map(each -> each.gift().worth()).reduce(Money::plus))
          .contains(Money.of(2_000, "EUR"));
    }
  }
}
