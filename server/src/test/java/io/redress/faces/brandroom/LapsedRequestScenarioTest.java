package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseWorld;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A brand that kept silent opens its link when nobody waits for its answer any more. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class LapsedRequestScenarioTest {
  private static final Map<String, String> LATE = Map.of("answer", "decline", "words", "Worn, no.");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);
  private String page = "";

  @BeforeEach
  void keepSilent() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = new Browser(port);
    staff(new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it come back?"));
    world.cases.pass(Duration.ofDays(14));
    assertThat(request().state()).isEqualTo(LiaisonState.NO_ANSWER);
    browser.follow(browser.get(world.brandLink(shop)));
    page = "/b/" + shop.slug() + "/requests/" + request().id();
    // The form stays open in a tab, and with it its token.
    assertThat(browser.submit(page, page, Map.of("answer", "decline")).statusCode()).isEqualTo(400);
  }

  private void staff(CaseCommand command) {
    world.cases.staff(shop.id(), command).orThrow();
  }

  private LiaisonRequest request() {
    return world.view(shop).conduct().liaison().orElseThrow();
  }

  private void assertNothingIsNeeded(String why) {
    assertThat(browser.get(page).body())
        .contains(why)
        .doesNotContain("value=\"approve\"", "your answer still helps", "/colleagues\"")
        .doesNotContain("Your answer has reached us.");

    var late = browser.submit(page, page, LATE);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("What you sent now was not taken", why, "Worn, no.")
        .doesNotContain("value=\"approve\"");
  }

  @Nested
  class GivenACaseThatHasEnded {
    @BeforeEach
    void close() {
      var words = new CaseCommand.Words("We are sorry that it took so long.", "Lena", "en");
      var id = shop.caseId();
      staff(new CaseCommand.WithdrawRequest(id, "Never mind."));
      staff(new CaseCommand.WriteMessage(id, ThreadKind.CONSUMER, MessageChannel.PAGE, words));
      staff(new CaseCommand.CloseCase(id));
      assertThat(world.view(shop).head().status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void whenThePageIsOpened_thenItSaysThatNothingIsNeededAndTakesNothing() {
      assertNothingIsNeeded("The matter is settled; nothing more is needed from you.");

      assertThat(request().state()).isEqualTo(LiaisonState.NO_ANSWER);
    }
  }

  @Nested
  class GivenANewerRequest {
    @BeforeEach
    void askAnew() {
      staff(new CaseCommand.AskBrand(shop.caseId(), Remedy.REPAIR, "May it be repaired?"));
    }

    @Test
    void whenThePageIsOpened_thenItSaysThatAnotherTookItsPlaceAndTakesNothing() {
      assertNothingIsNeeded("A newer request has taken its place");

      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }
  }
}
