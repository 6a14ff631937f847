package io.redress.faces.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.cases.Resolution;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
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

/** What the consumer sees of remedies that come together, and what of it is agreed to. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class TogetherOffersScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));

  @BeforeEach
  void offerARepairWithCompensation() {
    clock.travelTo(TestClock.START);
    var opened = world.shop();
    var delivered = Optional.of(clock.instant().minus(Duration.ofDays(5)));
    var order =
        world.cases.order(opened.id(), new CaseWorld.Basket(List.of(1), 1, delivered, "US"));
    var id = world.cases.open(opened.id(), order, CaseReason.DEFECT);
    shop = new Shop(opened.id(), opened.slug(), id);
    world.cases.staff(shop.id(), new CaseCommand.Decide(id)).orThrow();
    var line = world.view(shop).content().lines().getFirst().id();
    var harm = new LineRemedy(line, Remedy.COMPENSATION, Optional.of(Money.of(4_000, "EUR")));
    var remedies =
        List.of(new LineRemedy(line, Remedy.REFUND), new LineRemedy(line, Remedy.REPAIR), harm);
    world
        .cases
        .staff(shop.id(), new CaseCommand.OfferRemedies(id, remedies, "Choose what suits you."))
        .orThrow();
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

  private String offerPage() {
    return "/s/" + shop.slug() + "/cases/" + shop.caseId() + "/offer";
  }

  private List<Remedy> agreed() {
    return world.view(shop).conduct().resolutions().stream()
        .filter(Resolution::isAgreed)
        .map(Resolution::remedy)
        .toList();
  }

  @Nested
  class GivenAnOfferWithCompensation {
    @Test
    void whenItIsRead_thenEachWaySaysWhatItComesToAltogether() {
      assertThat(consumer().get(offerPage()).body())
          .contains("A repair, and €40.00 beside it")
          .contains("With it you also get: compensation, €40.00.")
          .contains("This is in place of the other ways, not beside them.")
          .doesNotContain("Your money back, and");
    }

    @Test
    void whenTheLetterGoesOut_thenItSaysTheSame() {
      world.cases.runOutbox();

      assertThat(world.mails(shop))
          .anyMatch(
              mail ->
                  mail.bodyText()
                      .contains("A repair, free of charge; with it: A compensation of €40.00"));
    }

    @Test
    void whenTheRepairIsChosen_thenBothAreAgreedInTheWordsThatWereRead() {
      var answer =
          consumer().submit(offerPage(), offerPage(), Map.of("remedy", "repair", "consent", "yes"));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
      assertThat(agreed()).containsExactlyInAnyOrder(Remedy.REPAIR, Remedy.COMPENSATION);
      assertThat(consumer().get(offerPage().replace("/offer", "")).body())
          .contains("repair", "compensation, €40.00");
    }

    @Test
    void whenStaffHearTheChoice_thenTheFormSaysWhatComesWithIt() {
      var agent = world.signIn(port, shop, Role.AGENT);
      var repair =
          world.view(shop).conduct().resolutions().stream()
              .filter(each -> each.remedy() == Remedy.REPAIR)
              .findFirst()
              .orElseThrow();

      assertThat(agent.get(shop.casePage()).body()).contains("beside it: Compensation €40.00");
      world.done(
          agent,
          shop,
          "accept_offer",
          Map.of("offers", repair.id().toString(), "words", "Yes, on the phone."));

      assertThat(agreed()).containsExactlyInAnyOrder(Remedy.REPAIR, Remedy.COMPENSATION);
    }
  }
}
