package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.ReopenCase;
import io.redress.cases.CaseCommand.WithdrawRequest;
import io.redress.cases.CaseWorld;
import io.redress.cases.recovery.CaseRecoveries;
import io.redress.cases.recovery.NewClaim;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryWords;
import io.redress.people.LinkPurpose;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  @Autowired CaseRecoveries recoveries;
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
  class GivenLinksOfTheBrand {
    private void ask() {
      var asked = new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it come back?");
      world.cases.staff(shop.id(), asked).orThrow();
    }

    private String linkToAClaim() {
      var by = Actor.staff(StaffId.parse(world.staffId(shop, Role.ADMINISTRATOR)));
      var sum = Money.of(2_500, "EUR");
      var cost =
          new CaseCost(
              UUID.randomUUID(),
              shop.caseId(),
              CaseCost.Kind.GOODS,
              sum,
              "I-" + UUID.randomUUID(),
              "",
              by,
              TestClock.START);
      var claim =
          new NewClaim(
              shop.caseId(),
              Optional.empty(),
              Debtor.Kind.CARRIER,
              Optional.empty(),
              "Parcel Co",
              RecoveryGround.CARRIER_DAMAGE,
              sum,
              RecoveryWords.of("The box was crushed."));
      var token =
          world.cases.in(
              shop.id(),
              () -> {
                var _ = recoveries.note(cost);
                return links.create(
                    Party.BRAND,
                    LinkPurpose.RECOVERY,
                    recoveries.make(claim, by).id().value(),
                    Duration.ofDays(1),
                    TestClock.START);
              });
      return "/b/" + shop.slug() + "/l/" + token;
    }

    @Test
    void whenTheLinksOfACaseAreEnded_thenThoseToWhatWasAskedAndClaimedBeforeAreToo() {
      ask();
      var first = world.brandLink(shop);
      world.cases.staff(shop.id(), new WithdrawRequest(shop.caseId(), "Never mind.")).orThrow();
      world.cases.staff(shop.id(), new ReopenCase(shop.caseId(), "It counts.")).orThrow();
      ask();
      var all = List.of(first, world.brandLink(shop), linkToAClaim());
      assertThat(all)
          .allSatisfy(link -> assertThat(new Browser(port).get(link).statusCode()).isEqualTo(303));

      var page = shop.casePage() + "/links";
      var agent = world.signIn(port, shop, Role.AGENT);
      agent.submit(page, page, Map.of());

      assertThat(agent.get(page).body()).contains("No link opens this case");
      assertThat(all)
          .allSatisfy(link -> assertThat(new Browser(port).get(link).statusCode()).isEqualTo(410));
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
