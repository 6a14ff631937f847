package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.cases.MoneyState;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.BrandAnswer;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
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

/** Colleagues of several roles who bring one case to its end together. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskColleaguesScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void openShop() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
  }

  private Browser as(Role role) {
    return world.signIn(port, shop, role);
  }

  private void done(Browser browser, String code, Map<String, String> fields) {
    world.done(browser, shop, code, fields);
  }

  private String line() {
    return world.line(shop);
  }

  @Nested
  class GivenColleaguesOfEveryRole {
    @Test
    void whenEachDoesTheirPart_thenTheMoneyArrives() {
      var agent = as(Role.AGENT);
      done(agent, "decide", Map.of());
      done(
          agent,
          "offer_remedies",
          Map.of("remedies", line() + "_refund", "words", "Gladly, against a refund."));
      var offer = world.view(shop).conduct().resolutions().getFirst();
      world
          .cases
          .consumer(
              shop.id(),
              new CaseCommand.AcceptOffer(shop.caseId(), List.of(offer.id()), "I agree."))
          .orThrow();
      var receiver = as(Role.RECEIVER);
      done(receiver, "receive_goods", Map.of("line", line(), "outcome", "received"));
      done(
          receiver,
          "inspect_goods",
          Map.of(
              "line", line(), "grade", "a", "result", "accepted", "deduction", "", "notes", "ok"));
      var finance = as(Role.FINANCE);
      assertThat(finance.get(shop.casePage()).body()).contains("Send €298.00 to Lena Neumann");
      done(finance, "release_refund", Map.of());
      for (var hour = 0; hour < 6; hour++) {
        world.cases.pass(Duration.ofHours(1));
      }

      assertThat(world.view(shop).head().money()).isEqualTo(MoneyState.PAID);
      assertThat(as(Role.FINANCE).get(shop.casePage()).body()).contains("Arrived");
      assertThat(as(Role.FINANCE).get(shop.desk() + "/money").body())
          .contains("The books balance in every currency.");
      done(as(Role.AGENT), "close_case", Map.of());
    }

    @Test
    void whenTheAdministratorChangesTheSandbox_thenItStaysSo() {
      var browser = as(Role.ADMINISTRATOR);
      var money = shop.desk() + "/money";

      var answer = browser.submit(money, money + "/sandbox", Map.of("mode", "slow"));

      assertThat(browser.follow(answer).body()).containsPattern("value=\"slow\"\\s+checked");
    }
  }

  @Nested
  class GivenTheBrandAsksBack {
    @Test
    void whenTheLiaisonAnswers_thenTheBrandIsAwaitedAgain() {
      var liaison = as(Role.LIAISON);
      done(liaison, "ask_brand", Map.of("remedy", "refund", "question", "May it come back?"));
      assertThat(world.view(shop).conduct().liaison().orElseThrow().askedRemedy())
          .isEqualTo(Remedy.REFUND.code());
      world
          .cases
          .staff(
              shop.id(),
              new CaseCommand.RecordBrandAnswer(
                  shop.caseId(), new BrandAnswer.Asked("Was it worn?"), "Ana"))
          .orThrow();

      done(liaison, "reply_to_brand", Map.of("words", "It was not."));

      assertThat(liaison.get(shop.casePage() + "?thread=brand").body()).contains("It was not.");
    }
  }
}
