package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.conversation.ThreadKind;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.Asking;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.ActorKind;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A brand contact with a link: one question, one answer, and nothing about the consumer. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class BrandRoomScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser browser = new Browser(0);

  @BeforeEach
  void askTheBrand() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    browser = new Browser(port);
    world
        .cases
        .staff(
            shop.id(),
            new CaseCommand.AskBrand(
                shop.caseId(), Remedy.REFUND, "The bag is unworn, tags on. May it come back?"))
        .orThrow();
  }

  private LiaisonRequest request() {
    return world.view(shop).conduct().liaison().orElseThrow();
  }

  private String page() {
    return "/b/" + shop.slug() + "/requests/" + request().id();
  }

  private String open() {
    return browser.follow(browser.get(world.brandLink(shop))).body();
  }

  private static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  @Nested
  class GivenAnOpenRequest {
    @Test
    void whenTheLinkIsOpened_thenTheQuestionAndTheDateStandThere() {
      var page = open();

      assertThat(page)
          .contains("May this Parker shoulder bag, small be taken back against a refund?")
          .contains("The bag is unworn, tags on.")
          .contains("Your answer, please")
          .contains("Under your own terms")
          .contains("If we do not hear from you");
    }

    @Test
    void whenItIsReadInChinese_thenItIsChinese() {
      open();

      assertThat(browser.get(page() + "?lang=zh-Hans").body()).contains("可否退货退款？");
    }

    @Test
    void whenThePageIsRead_thenNothingTellsWhoTheConsumerIsOrWhatTheyPaid() throws IOException {
      world.photo(shop, png());
      write(ThreadKind.CONSUMER, "Dear Ms Neumann, just between us.");
      write(ThreadKind.INTERNAL, "The brand is slow, as ever.");
      write(ThreadKind.BRAND, "Here is one more thing.");

      var page = open();

      assertThat(page).contains("Photo 1").contains("Here is one more thing.");
      assertThat(page)
          .doesNotContainIgnoringCase("Neumann")
          .doesNotContainIgnoringCase("lena")
          .doesNotContain("@example.org")
          .doesNotContain("298")
          .doesNotContain("Visa")
          .doesNotContain("It is smaller than I thought.")
          .doesNotContain("just between us")
          .doesNotContain("as ever")
          .doesNotContain(world.view(shop).order().orderNumber());
    }

    @Test
    void whenAPhotoIsOpened_thenItComesAsAnAttachment() throws IOException {
      var photo = world.photo(shop, png());
      open();

      var answer = browser.get(page() + "/photos/" + photo);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment")
          .doesNotContain("neumann");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(new Browser(port).get(page() + "/photos/" + photo).statusCode()).isEqualTo(404);
    }

    @Test
    void whenAPhotoOfAnotherCaseIsTried_thenItIsNotThere() throws IOException {
      open();
      var other = world.shop();
      var foreign = world.photo(other, png());

      assertThat(browser.get(page() + "/photos/" + foreign).statusCode()).isEqualTo(404);
      assertThat(browser.get(page() + "/photos/x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
      "approve, '', APPROVED, You approved the request.",
      "changes, Against a credit., APPROVED_IN_PART, You approved the request with changes.",
      "decline, It was worn., REFUSED, You declined the request.",
      "ask, Was it worn?, INFO_ASKED, You asked us a question first."
    })
    void whenTheBrandAnswers_thenItIsTakenAndThanked(
        String answer, String words, LiaisonState state, String said) {
      open();

      var sent = browser.submit(page(), page(), Map.of("answer", answer, "words", words));

      assertThat(browser.follow(sent).body())
          .contains("Thank you", said, words)
          .contains("What we do now");
      assertThat(request().state()).isEqualTo(state);
      assertThat(request().answeredBy()).hasValue("Ana Ruiz");
      assertThat(world.view(shop).conduct().events())
          .anyMatch(
              event ->
                  event.kind().equals("brand_answered")
                      && event.actor().kind() == ActorKind.BRAND_CONTACT);
    }

    @Test
    void whenANoHasNoReason_thenItComesBackAndNothingIsTaken() {
      open();

      var sent = browser.submit(page(), page(), Map.of("answer", "decline", "words", " "));

      assertThat(sent.statusCode()).isEqualTo(400);
      assertThat(sent.body()).contains("Please write what should be different");
      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }

    @Test
    void whenChangesAreLongerThanTermsCanBe_thenTheyComeBackToBeShortened() {
      open();
      var terms = "Against a credit. ".repeat(120);

      var sent = browser.submit(page(), page(), Map.of("answer", "changes", "words", terms));

      assertThat(sent.statusCode()).isEqualTo(400);
      assertThat(sent.body()).contains("shorten it to 2,000 characters", terms.strip());
      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }

    @Test
    void whenTheFormIsSentWithoutAButton_thenTheWordsComeBack() {
      open();

      var sent = browser.submit(page(), page(), Map.of("words", "Was it worn?"));

      assertThat(sent.statusCode()).isEqualTo(400);
      assertThat(sent.body()).contains("Please choose one of the answers", "Was it worn?");
    }

    @Test
    void whenItsQuestionIsAnswered_thenTheAnswerIsSignedByTheHouse() {
      open();
      browser.submit(page(), page(), Map.of("answer", "ask", "words", "Was it worn?"));
      var reply = new CaseCommand.ReplyToBrand(shop.caseId(), "It was not.");
      world.cases.staff(shop.id(), reply).orThrow();

      assertThat(browser.get(page()).body()).contains("It was not.").doesNotContain("<b></b>");
      assertThat(world.view(shop).conduct().promises())
          .filteredOn(promise -> promise.kind() == PromiseKind.BRAND_ANSWER && promise.isOpen())
          .singleElement()
          .extracting(Promise::dueAt)
          .isEqualTo(request().answerBy());
    }

    @Test
    void whenSomebodyWithoutTheLinkTries_thenItIsNotThere() {
      assertThat(browser.get(page()).statusCode()).isEqualTo(404);
      open();
      var other = "/b/" + shop.slug() + "/requests/" + UUID.randomUUID();
      assertThat(browser.get(other).statusCode()).isEqualTo(404);
      assertThat(browser.get(shop.casePage()).statusCode()).isEqualTo(303);
    }

    private void write(ThreadKind thread, String words) {
      var desk = world.signIn(port, shop, Role.AGENT);
      var sent =
          desk.submit(
              shop.casePage(),
              shop.casePage() + "/messages",
              Map.of("to", thread.name().toLowerCase(Locale.ROOT), "words", words));
      assertThat(sent.statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class GivenAnAnsweredRequest {
    @BeforeEach
    void answer() {
      open();
      browser.submit(page(), page(), Map.of("answer", "approve", "words", ""));
    }

    @Test
    void whenASecondAnswerComes_thenTheFirstStandsAndItsWordsComeBack() {
      var second =
          browser.submit(page(), page(), Map.of("answer", "decline", "words", "It was worn."));

      assertThat(second.statusCode()).isEqualTo(409);
      assertThat(second.body())
          .contains("You approved the request.", "What you sent now was not taken", "It was worn.");
      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED);
    }

    @Test
    void whenTheSameAnswerComesTwice_thenItIsThankedForAgain() {
      var second = browser.submit(page(), page(), Map.of("answer", "approve", "words", ""));

      assertThat(second.statusCode()).isEqualTo(303);
      assertThat(browser.follow(second).body()).contains("Thank you. Your answer has reached us.");
    }

    @Test
    void whenItIsPassedOnLate_thenWhatWasWrittenComesBack() {
      var fields = Map.of("name", "Giulia Rossi", "email", "g@brand.example", "note", "Yours?");

      var sent = browser.submit(page() + "/colleagues", page() + "/colleagues", fields);

      assertThat(sent.statusCode()).isEqualTo(409);
      assertThat(sent.body()).contains("not open to an answer any more", "Giulia Rossi", "Yours?");
    }
  }

  @Nested
  class GivenAQuestionOfTheBrand {
    private final Map<String, String> question = Map.of("answer", "ask", "words", "Was it worn?");

    @BeforeEach
    void askFirst() {
      open();
      browser.submit(page(), page(), question);
    }

    @Test
    void whenItsPageIsOpened_thenItHoldsTheQuestionAndTheWaysToAnswer() {
      assertThat(browser.get(page()).body())
          .contains("You asked us a question first.", "Was it worn?")
          .contains("value=\"approve\"", "/colleagues\"")
          .doesNotContain("If we do not hear from you");
    }

    @Test
    void whenItApprovesBeforeOurReply_thenItIsTaken() {
      var sent = browser.submit(page(), page(), Map.of("answer", "approve", "words", ""));

      assertThat(browser.follow(sent).body()).contains("You approved the request.");
      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED);
    }

    @Test
    void whenTheQuestionIsSentTwice_thenItIsAskedOnce() {
      var again = browser.submit(page(), page(), question);

      assertThat(again.statusCode()).isEqualTo(303);
      assertThat(world.view(shop).conduct().events())
          .filteredOn(event -> event.kind().equals("brand_answered"))
          .hasSize(1);
    }

    @Test
    void whenItIsPassedOn_thenTheColleagueIsAmongThoseWhoHaveIt() {
      var email = "giulia" + UUID.randomUUID() + "@brand.example";
      var fields = Map.of("name", "Giulia Rossi", "email", email, "note", "");

      var sent = browser.submit(page() + "/colleagues", page() + "/colleagues", fields);

      assertThat(browser.follow(sent).body()).contains("Giulia Rossi, on");
    }
  }

  @Nested
  class GivenWhatSilenceMeans {
    private void askOnce(WhenSilent then) {
      shop = world.shop();
      var question =
          new CaseCommand.AskBrand(shop.caseId(), Remedy.REFUND, "May it?", Asking.alone(then));
      world.cases.staff(shop.id(), question).orThrow();
    }

    @ParameterizedTest
    @CsvSource({
      "WAIT_ON, remind you and wait once more, waited for your answer once more",
      "GO_AHEAD_AT_OWN_COST, and at our own cost, We have gone ahead for the client",
      "ESCALATE, those in charge here hear of it, Those in charge here know of it"
    })
    void whenTheBrandKeepsSilent_thenItReadsWhatFollowsAndThenWhatFollowed(
        WhenSilent then, String ahead, String done) {
      askOnce(then);
      assertThat(open()).contains("If we do not hear from you", ahead).doesNotContain(done);

      world.cases.pass(Duration.ofDays(14));
      world.cases.pass(Duration.ofDays(14));

      assertThat(request().state()).isEqualTo(LiaisonState.NO_ANSWER);
      assertThat(open()).contains(done).doesNotContain("If we do not hear from you");
    }

    @Test
    void whenItIsWaitedForOnceMore_thenItReadsThatItIsTheLastTime() {
      askOnce(WhenSilent.WAIT_ON);

      world.cases.pass(Duration.ofDays(14));

      assertThat(open())
          .contains("If we do not hear from you this time either")
          .doesNotContain("wait once more");
    }
  }

  @Nested
  class GivenARequestThatIsLate {
    @Test
    void whenTheAnswerComesAfterAll_thenItIsTakenKindly() {
      clock.travelTo(TestClock.START.plus(Duration.ofDays(14)));
      world.cases.settleDown();
      assertThat(request().state()).isEqualTo(LiaisonState.NO_ANSWER);

      assertThat(open()).contains("The date has passed; your answer still helps.");
      var sent = browser.submit(page(), page(), Map.of("answer", "approve", "words", "Gladly."));

      assertThat(browser.follow(sent).body()).contains("You approved the request.");
      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED);
    }
  }
}
