package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.LinkPurpose;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Links that staff end, and those that they ask for. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskLinksScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired SignedLinks links;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  @Nested
  class GivenALinkInWrongHands {
    @Test
    void whenTheLinksOfACaseAreEnded_thenTheyOpenNothingAtOnce() {
      var order = world.view(shop).order().id();
      var token =
          world.cases.in(
              shop.id(),
              () ->
                  links.create(
                      Party.CONSUMER,
                      LinkPurpose.ORDER,
                      order.value(),
                      Duration.ofDays(1),
                      TestClock.START));
      var consumer = new Browser(port);
      consumer.get("/s/" + shop.slug() + "/l/" + token);
      var page = "/s/" + shop.slug() + "/orders/" + order;
      assertThat(consumer.get(page).statusCode()).isEqualTo(200);

      var agent = world.signIn(port, shop, Role.AGENT);
      agent.submit(shop.casePage() + "/links", shop.casePage() + "/links", Map.of());

      assertThat(consumer.get(page).statusCode()).isEqualTo(404);
      assertThat(new Browser(port).get("/s/" + shop.slug() + "/l/" + token).statusCode())
          .isEqualTo(410);
    }
  }

  @Nested
  class GivenAForgottenPassword {
    @Test
    void whenAnyAddressAsks_thenTheAnswerIsTheSame() {
      var page = shop.desk() + "/sign-in/forgotten";

      var known = ask(page, DeskWorld.address(Role.AGENT));
      var unknown = ask(page, "nobody@shop.example");

      assertThat(known).isEqualTo(unknown);
    }

    private String ask(String page, String email) {
      var browser = new Browser(port);
      browser.get(shop.desk() + "/sign-in");
      var answer = browser.submit(shop.desk() + "/sign-in", page, Map.of("email", email));
      return answer.statusCode() + answer.body().replaceAll("value=\"[^\"]*\"", "");
    }
  }
}
