package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Term;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Staff at work: what they see and what becomes of what they do. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskScenarioTest {
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

  private HttpResponse<String> act(Browser browser, String code, Map<String, String> fields) {
    return world.act(browser, shop, code, fields);
  }

  private void done(Browser browser, String code, Map<String, String> fields) {
    world.done(browser, shop, code, fields);
  }

  private String line() {
    return world.line(shop);
  }

  @Nested
  class GivenNobodySignedIn {
    @Test
    void whenThePasswordIsWrong_thenTheDoorStaysClosedAndSaysWhy() {
      var browser = new Browser(port);
      var door = shop.desk() + "/sign-in";

      var answer =
          browser.follow(
              browser.submit(
                  door,
                  door,
                  Map.of("email", DeskWorld.address(Role.AGENT), "password", "wrong password")));

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("E-mail and password do not belong together");
      assertThat(browser.get(shop.casePage()).statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class GivenAnAgent {
    private Browser browser = new Browser(0);

    @BeforeEach
    void signIn() {
      browser = as(Role.AGENT);
    }

    @Test
    void whenTheDeskIsOpened_thenTheQueueShowsWhatIsOwed() {
      var queue = browser.follow(browser.get(shop.desk()));

      assertThat(queue.statusCode()).isEqualTo(200);
      assertThat(queue.body())
          .contains("Lena Neumann is waiting for our decision")
          .contains(shop.casePage())
          .contains(shop.desk() + "/queue/live");
    }

    @Test
    void whenNothingIsOwed_thenTheQueueSaysSo() {
      var empty = browser.get(shop.desk() + "/queue?view=mine");

      assertThat(empty.body()).contains("Nothing is due. The next promise falls");
    }

    @Test
    void whenAPromiseSlipped_thenItStandsOnTop() {
      clock.travelTo(TestClock.START.plus(Duration.ofDays(20)));
      browser = as(Role.AGENT);

      assertThat(browser.get(shop.desk() + "/queue").body())
          .contains("<h2>Slipped")
          .contains("1 promise has slipped");
      assertThat(browser.get(shop.desk() + "/promises").body()).contains("Overdue now");
    }

    @Test
    void whenTheCaseIsOpened_thenOnlyWhatIsAllowedIsOffered() {
      var page = browser.get(shop.casePage()).body();

      assertThat(page).contains("Parker shoulder bag, small").contains("lena-A-");
      assertThat(page).contains("actions/decide").contains("actions/ask_brand");
      assertThat(page).doesNotContain("actions/offer_remedies");
      assertThat(page).doesNotContain("actions/release_refund");
      assertThat(page).contains("data-applies=\"yes\"").contains("Source");
    }

    @Test
    void whenALineOfTheCaseIsReadInChinese_thenEveryWordIs() {
      var page = browser.get(shop.casePage() + "?lang=zh-Hans").body();

      assertThat(page).contains("按规则作出决定").contains("尺码不合适").doesNotContain("Decide by");
    }

    @Test
    void whenAWordIsMissing_thenItComesBackWithWhatWasWrittenAndWhatIsPossible() {
      done(browser, "decide", Map.of());

      var answer =
          act(browser, "offer_remedies", Map.of("words", "We gladly do <b>this</b> for you."));

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body())
          .contains("Please choose at least one thing to offer.")
          .contains("We gladly do &lt;b&gt;this&lt;/b&gt; for you.")
          .contains("Possible now:");
      assertThat(world.view(shop).head().status()).isEqualTo(CaseStatus.DECIDED);
    }

    @Test
    void whenTheLawSaysYes_thenANoIsRefused() {
      done(browser, "decide", Map.of());

      var answer = act(browser, "decline_request", Map.of("words", "No, sorry."));

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("so this cannot be a no").contains("No, sorry.");
    }

    @Test
    void whenTheCaseMovedOnMeanwhile_thenItSaysSoKindlyAndDoesNothing() {
      var old = String.valueOf(world.view(shop).head().version());
      done(browser, "decide", Map.of());

      var answer =
          browser.submit(
              shop.casePage(),
              shop.action("ask_brand"),
              Map.of(
                  "version", old, "ask_brand-remedy", "refund", "ask_brand-question", "May it?"));

      assertThat(answer.statusCode()).isEqualTo(412);
      assertThat(answer.body()).contains("This has moved on while you were reading");
      assertThat(world.view(shop).conduct().liaison()).isEmpty();
    }

    @Test
    void whenAFormMakesNoSense_thenItComesBack() {
      var answer = act(browser, "ask_brand", Map.of("remedy", "gold", "question", "May it?"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("One answer is missing").contains("May it?");
    }

    @Test
    void whenWordsGoToTheConsumer_thenTheyStandInThatThreadAlone() {
      var answer =
          browser.submit(
              shop.casePage(),
              shop.casePage() + "/messages",
              Map.of("to", "consumer", "words", "We have your bag in mind."));

      assertThat(browser.follow(answer).body()).contains("We have your bag in mind.");
      assertThat(browser.get(shop.casePage() + "?thread=brand").body())
          .doesNotContain("We have your bag in mind.");
      assertThat(browser.get(shop.casePage() + "/fragments/talk?thread=consumer").body())
          .contains("We have your bag in mind.")
          .doesNotContain("<html");
    }

    @Test
    void whenAPromiseIsMoved_thenItHasItsNewDate() {
      var promise = openPromise(PromiseKind.DECISION).id().toString();
      var date = LocalDate.of(2026, 6, 24).toString();

      done(
          browser,
          "move_promise",
          Map.of("promise", promise, "date", date, "words", "We need two more days."));

      assertThat(openPromise(PromiseKind.DECISION).dueAt()).isAfter(TestClock.START);
      assertThat(openPromise(PromiseKind.DECISION).id().toString()).isNotEqualTo(promise);
    }

    @Test
    void whenAnUnknownFactIsTold_thenItIsDecidedAnewAndTheChainSaysHowItIsKnown() {
      var before = browser.get(shop.casePage()).body();
      assertThat(before)
          .contains("Still unknown", "Told who pays the way back", "We pay the way back.");

      done(
          browser,
          "answer_fact",
          Map.of(
              "line",
              line(),
              "fact",
              "contract.returnCostInformation",
              "at",
              "0",
              "value0",
              "not_given",
              "source",
              "our_records"));

      assertThat(world.view(shop).content().lines().getFirst().answers())
          .containsEntry("contract.returnCostInformation", "not_given");
      var decision = world.view(shop).content().assessments().getFirst().decision();
      assertThat(decision.term(Term.RETURN_SHIPPING_BY)).contains("seller");
      var after = browser.get(shop.casePage()).body();
      assertThat(after)
          .contains("A fact was told: Told who pays the way back: not given (From our records)");
      assertThat(after).doesNotContain("Answer: Told who pays the way back");
    }

    @Test
    void whenAFactIsToldWithoutAnAnswer_thenNothingIsKept() {
      var answer =
          act(
              browser,
              "answer_fact",
              Map.of("line", line(), "fact", "item.worn", "at", "0", "source", "photos_show"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(world.view(shop).content().lines().getFirst().answers())
          .doesNotContainKey("item.worn");
    }

    @Test
    void whenTheDecisionIsReadInFull_thenEveryClauseStandsThereWithItsSource() {
      var page = browser.get(shop.casePage() + "/explanation").body();

      var grounds = world.view(shop).content().assessments().getFirst().decision().grounds();
      assertThat(page)
          .contains("Every clause considered", "Does not apply:", "Applies:", "read on");
      assertThat(grounds).allSatisfy(each -> assertThat(page).contains("rule " + each.ruleId()));
    }

    @Test
    void whenItIsHandedOver_thenTheNewOwnerHasIt() {
      var queueOfReceiver = as(Role.RECEIVER);
      var receiver = world.staffId(shop, Role.RECEIVER);

      done(browser, "hand_over", Map.of("owner", receiver));

      assertThat(world.view(shop).head().owner()).isEqualTo(receiver);
      assertThat(queueOfReceiver.get(shop.desk() + "/queue?view=mine").body())
          .contains("Lena Neumann");
    }

    @Test
    void whenItIsHandedToSomebodyWhoDoesNotWorkHere_thenItStaysWhereItIs() {
      var before = world.view(shop).head().owner();

      for (var stranger : List.of("", "x", "desk", UUID.randomUUID().toString())) {
        var answer = act(browser, "hand_over", Map.of("owner", stranger));

        assertThat(answer.statusCode()).as(stranger).isEqualTo(400);
        assertThat(answer.body()).contains("Please choose a colleague who works here.");
      }
      assertThat(world.view(shop).head().owner()).isEqualTo(before);
    }

    @Test
    void whenTheConsumerAgreesOnThePhone_thenTheirWordsAreKept() {
      done(browser, "decide", Map.of());
      done(browser, "offer_remedies", Map.of("remedies", line() + "_refund", "words", "Gladly."));
      var offer = world.view(shop).conduct().resolutions().getFirst().id().toString();
      assertThat(browser.get(shop.casePage()).body()).contains("accept_offer-offers");

      done(
          browser,
          "accept_offer",
          Map.of("offers", offer, "words", "On the phone, 10:20: yes, the refund please."));

      assertThat(world.view(shop).conduct().resolutions().getFirst().isAgreed()).isTrue();
      assertThat(browser.get(shop.casePage()).body()).doesNotContain("accept_offer-offers");
    }

    @Test
    void whenTheConsumerSaysNoOnThePhone_thenItIsOurTurnAgain() {
      done(browser, "decide", Map.of());
      done(browser, "offer_remedies", Map.of("remedies", line() + "_refund", "words", "Gladly."));

      done(browser, "decline_offer", Map.of("words", "She would rather have it exchanged."));

      assertThat(world.view(shop).head().status()).isEqualTo(CaseStatus.ASSESSING);
      assertThat(browser.get(shop.casePage()).body())
          .contains("She would rather have it exchanged.");
    }

    @Test
    void whenSomethingIsFoundByNumber_thenItsPageOpens() {
      var view = world.view(shop);

      var found = browser.get(shop.desk() + "/find?q=" + view.head().number());
      var order = browser.get(shop.desk() + "/find?q=" + view.order().orderNumber());
      var nothing = browser.get(shop.desk() + "/find?q=nowhere");
      var unwritable = browser.get(shop.desk() + "/find?q=no%00where");

      assertThat(found.headers().firstValue("Location").orElse("")).endsWith(shop.casePage());
      assertThat(browser.follow(order).body()).contains("What each piece cost");
      assertThat(browser.follow(nothing).body()).contains("Nothing is found for “nowhere”");
      assertThat(browser.follow(unwritable).body()).contains("Nothing is found for “nowhere”");
      assertThat(browser.get(shop.desk() + "/search?q=%3Ci%3E+parker").body())
          .contains("<mark>Parker</mark>", "&lt;i&gt;", shop.casePage())
          .doesNotContain("<i>");
    }

    @Test
    void whenOrdersAndLettersAreOpened_thenTheyAreThere() {
      assertThat(browser.get(shop.desk() + "/orders").body())
          .contains(world.view(shop).order().orderNumber());
      var letters = browser.get(shop.desk() + "/outbox").body();
      var letter = world.mails(shop).getFirst();
      assertThat(letters).contains(letter.id().toString());
      assertThat(browser.get(shop.desk() + "/outbox/" + letter.id()).body())
          .contains("id=\"letter\"")
          .doesNotContain("<iframe");
    }

    private Promise openPromise(PromiseKind kind) {
      return world.view(shop).conduct().promises().stream()
          .filter(Promise::isOpen)
          .filter(promise -> promise.kind() == kind)
          .findFirst()
          .orElseThrow();
    }
  }
}
