package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.health.AllTheSame;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a brand said stays to be read when it says something else later. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class SaidBeforeScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);
  private String page = "";

  @BeforeEach
  void askTheBrand() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = new Browser(port);
    staff(new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it come back?"));
    page = "/b/" + shop.slug() + "/requests/" + request().id();
    browser.follow(browser.get(world.brandLink(shop)));
  }

  private void staff(CaseCommand command) {
    world.cases.staff(shop.id(), command).orThrow();
  }

  private LiaisonRequest request() {
    return world.view(shop).conduct().liaison().orElseThrow();
  }

  private void answer(String answer, String words) {
    var sent = browser.submit(page, page, Map.of("answer", answer, "words", words));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
  }

  private String desk() {
    return world.signIn(port, shop, Role.LIAISON).get(shop.casePage()).body();
  }

  @Nested
  class GivenANoThatWasAppealed {
    @BeforeEach
    void appeal() {
      answer("decline", "Worn.");
      assertThat(browser.get(page).body()).doesNotContain("What was said before");
      staff(new CaseCommand.AppealToBrand(shop.caseId(), "The tags are on.", AllTheSame.NO));
    }

    @Test
    void whenItIsAskedAgain_thenItsNoStandsBesideTheForm() {
      assertThat(browser.get(page).body())
          .contains("value=\"approve\"", "What was said before")
          .contains("You declined the request.", "Worn.");
    }

    @Test
    void whenItSaysYesAfterAll_thenTheReasonOfItsNoIsStillRead() {
      answer("approve", "");

      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED);
      assertThat(request().answerWords()).isEmpty();
      assertThat(browser.get(page).body())
          .contains("You approved the request.", "What was said before")
          .contains("You declined the request.", "Worn.");
      assertThat(desk()).contains("Declined · Ana Ruiz · on the page · Worn.");
    }
  }

  @Nested
  class GivenAQuestionOfTheBrand {
    @Test
    void whenItAnswersAfterAll_thenItsQuestionIsStillRead() {
      answer("ask", "Was it worn?");
      answer("approve", "Gladly.");

      assertThat(browser.get(page).body())
          .contains("You approved the request.", "Gladly.")
          .contains("You asked us a question first.", "Was it worn?");
      assertThat(desk()).contains("Was it worn?");
    }
  }
}
