package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.HeardBy;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.LinkId;
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

/** The liaison brings a request to a brand to its end on the page of the case. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskBrandRequestScenarioTest {
  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser liaison = new Browser(0);

  @BeforeEach
  void askTheBrand() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    liaison = world.signIn(port, shop, Role.LIAISON);
    done(
        "ask_brand",
        Map.of("remedy", "refund", "question", "May it come back?", "silence", "wait_on"));
  }

  private void done(String code, Map<String, String> fields) {
    world.done(liaison, shop, code, fields);
  }

  private LiaisonRequest request() {
    return world.view(shop).conduct().liaison().orElseThrow();
  }

  private static Map<String, String> heard(String answer, String terms, String words) {
    return Map.of(
        "answer", answer, "way", "phone", "terms", terms, "words", words, "by", "Ana Ruiz");
  }

  @Nested
  class GivenARequestUnderWay {
    @Test
    void whenItsSilenceWasSet_thenItIsKeptAndShown() {
      assertThat(request().course().whenSilent()).isEqualTo(WhenSilent.WAIT_ON);
      assertThat(liaison.get(shop.casePage()).body()).contains("Wait once more");
    }

    @Test
    void whenTheBrandApprovesInPartOnThePhone_thenItsTermsStandBesideTheOffer() {
      done("record_brand_answer", heard("approved_in_part", "Half each.", ""));

      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED_IN_PART);
      assertThat(request().course().heardBy()).contains(HeardBy.PHONE);
      assertThat(request().answeredBy()).contains("Ana Ruiz");
      var agent = world.signIn(port, shop, Role.AGENT);
      world.done(agent, shop, "decide", Map.of());
      assertThat(agent.get(shop.casePage()).body())
          .containsPattern("(?s)offer_remedies.*agrees under these terms: Half each\\.");
    }

    @Test
    void whenTheBrandAnswersByLetter_thenTheFormHoldsItsWords() {
      clock.advance(Duration.ofHours(1));
      var words = new CaseCommand.Words("Yes, send it to us.", "Ana Ruiz", "en");
      var letter =
          new CaseCommand.WriteMessage(shop.caseId(), ThreadKind.BRAND, MessageChannel.MAIL, words);
      var brand = Actor.brandContact(new LinkId(UUID.randomUUID()));
      world.cases.in(shop.id(), () -> world.cases.cases().perform(letter, brand)).orThrow();

      assertThat(liaison.get(shop.casePage()).body())
          .contains("has written")
          .containsPattern("record_brand_answer-words[^>]*>Yes, send it to us\\.")
          .contains("value=\"Ana Ruiz\"");
      done("record_brand_answer", heard("approved", "", "Yes, send it to us."));
      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED);
    }

    @Test
    void whenNobodyIsNamed_thenTheWordsAreKeptAndTheReasonIsSaid() {
      var answer =
          world.act(
              liaison,
              shop,
              "record_brand_answer",
              Map.of("answer", "declined", "way", "email", "words", "It was worn.", "by", ""));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("Please name who spoke for the brand.")
          .contains("It was worn.");
      assertThat(request().state()).isEqualTo(LiaisonState.SENT);
    }

    @Test
    void whenItSaysNoAndWeAppeal_thenOurWordsStandInItsThread() {
      done("acknowledge_request", Map.of());
      done("record_brand_answer", heard("declined", "", "It was worn."));
      done("appeal_to_brand", Map.of("words", "The tags are still on."));

      assertThat(request().state()).isEqualTo(LiaisonState.APPEALED);
      assertThat(liaison.get(shop.casePage() + "?thread=brand").body())
          .contains("The tags are still on.");
    }
  }

  @Nested
  class GivenSomebodyWhoHandlesGoods {
    @Test
    void whenTheyLookAtTheCase_thenTheBrandsWordsAreNotOnTheirPage() {
      done("record_brand_answer", heard("declined", "", "It was worn."));

      var page = world.signIn(port, shop, Role.RECEIVER).get(shop.casePage()).body();

      assertThat(page).doesNotContain("It was worn.", "May it come back?");
    }
  }
}
