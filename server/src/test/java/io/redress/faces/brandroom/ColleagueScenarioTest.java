package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseWorld;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.Mail;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.LinkId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A contact passes a request on; the colleague answers by a link of their own. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class ColleagueScenarioTest {
  private static final Pattern LINK = Pattern.compile("(/b/[a-z0-9-]+/l/[0-9a-f]{64})");
  private static final Pattern HELD = Pattern.compile("name=\"link\" value=\"([0-9a-f-]{36})\"");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Browser contact = new Browser(0);
  private String address = "";

  @BeforeEach
  void askTheBrand() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    contact = new Browser(port);
    address = "giulia" + UUID.randomUUID() + "@brand.example";
    world
        .cases
        .staff(
            shop.id(),
            new CaseCommand.AskBrand(shop.caseId(), Remedy.REPAIR, "Can the clasp be mended?"))
        .orThrow();
    contact.follow(contact.get(world.brandLink(shop)));
  }

  private LiaisonRequest request() {
    return world.view(shop).conduct().liaison().orElseThrow();
  }

  private String page() {
    return "/b/" + shop.slug() + "/requests/" + request().id();
  }

  private String colleagues() {
    return page() + "/colleagues";
  }

  private HttpResponse<String> passOn(String email) {
    var fields = Map.of("name", "Giulia Rossi", "email", email, "note", "You know it best.");
    return contact.submit(colleagues(), colleagues(), fields);
  }

  private List<Mail> lettersTo(String email) {
    return world.mails(shop).stream().filter(mail -> mail.address().equals(email)).toList();
  }

  private Browser colleague() {
    var link = LINK.matcher(lettersTo(address).getFirst().bodyText());
    assertThat(link.find()).isTrue();
    var browser = new Browser(port);
    var page = browser.follow(browser.get(link.group(1)));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Ana Ruiz has passed this request on to you.");
    return browser;
  }

  @Nested
  class GivenAContact {
    @Test
    void whenTheyPassItOn_thenTheColleagueIsWrittenToAndTheThreadSaysSo() {
      var sent = passOn(address);

      assertThat(contact.follow(sent).body()).contains("Giulia Rossi, on");
      assertThat(lettersTo(address)).singleElement().satisfies(ColleagueScenarioTest::passesOn);
      assertThat(world.view(shop).conduct().messages())
          .filteredOn(message -> message.thread() == ThreadKind.BRAND)
          .singleElement()
          .satisfies(
              message -> {
                assertThat(message.authorKind()).isEqualTo(AuthorKind.BRAND);
                assertThat(message.body())
                    .contains("I have passed this request on to Giulia Rossi.")
                    .contains("You know it best.");
              });
    }

    @Test
    void whenTheyPassItOn_thenTheDeskIsNotOfferedThatAsTheAnswer() {
      clock.advance(Duration.ofHours(1));
      passOn(address);

      assertThat(world.signIn(port, shop, Role.LIAISON).get(shop.casePage()).body())
          .contains("record_brand_answer-words")
          .doesNotContain("has written")
          .doesNotContainPattern("record_brand_answer-words[^>]*>I have passed");
    }

    @Test
    void whenTheyHadWrittenBefore_thenThatIsStillOffered() {
      clock.advance(Duration.ofHours(1));
      var words = new CaseCommand.Words("Yes, send it to us.", "Ana Ruiz", "en");
      var letter =
          new CaseCommand.WriteMessage(shop.caseId(), ThreadKind.BRAND, MessageChannel.MAIL, words);
      var ana = Actor.brandContact(new LinkId(UUID.randomUUID()));
      world.cases.in(shop.id(), () -> world.cases.cases().perform(letter, ana)).orThrow();
      clock.advance(Duration.ofHours(1));

      passOn(address);

      assertThat(world.signIn(port, shop, Role.LIAISON).get(shop.casePage()).body())
          .contains("has written")
          .containsPattern("record_brand_answer-words[^>]*>Yes, send it to us\\.");
    }

    @Test
    void whenTheAddressIsTheirOwnOrNone_thenNobodyIsWrittenTo() {
      var before = world.mails(shop).size();

      var own = passOn("ana@brand.example");
      var none = passOn("giulia");

      assertThat(own.statusCode()).isEqualTo(400);
      assertThat(own.body()).contains("your own link was sent");
      assertThat(none.statusCode()).isEqualTo(400);
      assertThat(none.body()).contains("whole e-mail address");
      assertThat(world.mails(shop)).hasSize(before);
    }

    @Test
    void whenItWentToAsManyAsCanBe_thenItGoesToNobodyElse() {
      for (var each = 0; each < 5; each++) {
        assertThat(passOn(each + address).statusCode()).isEqualTo(303);
      }

      var sixth = passOn(address);

      assertThat(sixth.statusCode()).isEqualTo(400);
      assertThat(sixth.body()).contains("has been passed on 5 times");
      assertThat(lettersTo(address)).isEmpty();
    }

    @Test
    void whenTheyEndTheLink_thenItOpensNothingAnyMore() {
      passOn(address);
      var browser = colleague();
      var held = HELD.matcher(contact.get(colleagues()).body());
      assertThat(held.find()).isTrue();

      contact.submit(colleagues(), colleagues() + "/end", Map.of("link", held.group(1)));

      assertThat(contact.get(colleagues()).body()).contains("The link has ended.");
      assertThat(browser.get(page()).statusCode()).isEqualTo(404);
    }
  }

  @Nested
  class GivenAColleague {
    @BeforeEach
    void passItOn() {
      passOn(address);
    }

    @Test
    void whenTheyAnswer_thenTheHouseIsToldByWhom() {
      var browser = colleague();

      browser.submit(page(), page(), Map.of("answer", "approve"));

      assertThat(request().state()).isEqualTo(LiaisonState.APPROVED);
      assertThat(request().answeredBy()).hasValue("Giulia Rossi");
      assertThat(contact.get(page()).body()).contains("You approved the request.");
    }

    @Test
    void whenTheyTryToPassItOn_thenThereIsNoSuchPage() {
      var browser = colleague();

      assertThat(browser.get(page()).body()).doesNotContain("/colleagues\"");
      assertThat(browser.get(colleagues()).statusCode()).isEqualTo(404);
    }

    @Test
    void whenTheyLookForWhatCameBefore_thenOnlyTheirOwnIsThere() {
      var browser = colleague();

      assertThat(browser.get(page() + "/earlier").body()).contains("This is the first request");
    }
  }

  private static void passesOn(Mail letter) {
    assertThat(letter.subject()).startsWith("Ana Ruiz passes request");
    assertThat(letter.bodyText())
        .contains("Can the clasp be mended?", "You know it best.")
        .doesNotContainIgnoringCase("Neumann");
  }
}
