package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.conversation.Mail;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BrandAccount;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.Dealing;
import io.redress.liaison.accounts.OwnMake;
import io.redress.liaison.accounts.Topic;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.BrandContactId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Who of a brand gets a question about its terms, and in which language. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class PolicyQuestionContactsTest {
  private static final String QUESTIONS = "/api/v1/policy-questions";
  private static final String WORDS = "Un échange est-il possible sans le pochon ?";
  private static final String ADDRESS = "conditions@brand.example";
  private static final Pattern LINK = Pattern.compile("/b/[^/\\s]+/l/\\S+");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void open() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var token =
        world
            .cases
            .in(
                shop.id(),
                () -> keys.create("liaison", EnumSet.allOf(Scope.class), TestClock.START))
            .token();
    api = new ApiClient(port, token);
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private Brand brand() {
    return world.cases.in(shop.id(), brands::list).getFirst();
  }

  private BrandAccount account() {
    return world.cases.in(shop.id(), () -> accounts.ofBrand(brand().id()).orElseThrow());
  }

  private void change(AccountChange change) {
    var edit = new AccountEdit(brand().id(), OptionalInt.empty(), Actor.SYSTEM, clock.instant());
    world.cases.in(shop.id(), () -> accounts.change(edit, change));
  }

  /** Somebody in Paris who answers for terms and nothing else. */
  private void keepContactForTerms() {
    var contact =
        new BrandContact(
            new BrandContactId(UUID.randomUUID()),
            new BrandContact.Person("Claire Dubois", ADDRESS, ""),
            new BrandContact.Remit(Set.of(), Set.of(Topic.TERMS), List.of("fr", "en")),
            account().contacts().getFirst().hours(),
            Optional.empty(),
            Optional.empty());
    change(new AccountChange.KeepContact(contact));
  }

  private Answer make() {
    return make(WORDS);
  }

  private Answer make(String words) {
    return api.post(
        QUESTIONS,
        """
        {"brand": "%s", "caseId": "%s", "language": "fr", "words": "%s"}
        """
            .formatted(brand().id(), shop.caseId(), words));
  }

  private String sent() {
    var made = make();
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    var path = QUESTIONS + "/" + made.at("/id");
    var sent = api.post(path, "{\"move\": \"send\"}", "If-Match", made.header("ETag"));
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
    return made.at("/id");
  }

  private List<Mail> letters() {
    return world.mails(shop).stream().filter(mail -> mail.to() == Party.BRAND).toList();
  }

  @Nested
  class GivenAContactForTerms {
    @Test
    void whenAQuestionIsSent_thenTheyGetItInTheirLanguageAndAnswerInIt() {
      keepContactForTerms();
      var id = sent();

      assertThat(letters())
          .singleElement()
          .satisfies(
              mail -> {
                assertThat(mail.address()).isEqualTo(ADDRESS);
                assertThat(mail.language()).isEqualTo("fr");
                assertThat(mail.subject()).isEqualTo("Une question sur vos conditions\u00a0: Q-1");
                assertThat(mail.bodyText()).contains(WORDS);
                assertThat(mail.caseId()).isEmpty();
              });

      var page = "/b/" + shop.slug() + "/questions/" + id;
      var browser = brandWithItsLink();
      assertThat(browser.get(page).body())
          .contains("lang=\"fr\"", "Votre réponse", "value=\"Claire Dubois\"")
          .doesNotContain("Ana Ruiz", shop.caseId().toString());
      browser.submit(page, page, Map.of("words", "Oui.", "name", "Claire Dubois"));

      assertThat(api.get(QUESTIONS + "/" + id).at("/question/answer/by"))
          .isEqualTo("Claire Dubois");
      assertThat(browser.get(page).body()).contains("Ce que vous nous avez dit", "Oui.");
    }

    @Test
    void whenTheyAreNotAskedAnyMore_thenTheirLinkHasEnded() {
      keepContactForTerms();
      var id = sent();
      var page = "/b/" + shop.slug() + "/questions/" + id;
      var answer = Map.of("words", "Oui.", "name", "Claire Dubois");
      var browser = brandWithItsLink();
      browser.submit(page, page, Map.of("words", "", "name", ""));
      var claire =
          account().contacts().stream()
              .filter(each -> each.person().email().equals(ADDRESS))
              .findFirst()
              .orElseThrow();

      change(new AccountChange.EndContact(claire.id(), account().day(clock.instant())));

      assertThat(browser.get(page).statusCode()).isEqualTo(410);
      assertThat(browser.submit(page, page, answer).statusCode()).isEqualTo(410);
      assertThat(api.get(QUESTIONS + "/" + id).at("/question/state")).isEqualTo("sent");
    }

    @Test
    void whenTheyReadInAnotherLanguage_thenTheNextLetterSpeaksIt() {
      keepContactForTerms();
      var id = sent();
      var page = "/b/" + shop.slug() + "/questions/" + id;
      var browser = brandWithItsLink();

      browser.follow(browser.get(page + "?lang=it"));
      browser.submit(page, page, Map.of("words", "Sì.", "name", "Claire Dubois"));
      var _ = sent();

      assertThat(letters()).extracting(Mail::language).containsExactlyInAnyOrder("fr", "it");
    }

    @Test
    void whenSomebodyLooksAtTheDesk_thenTheySeeWhomItReaches() {
      keepContactForTerms();
      var id = sent();
      var liaison = world.signIn(port, shop, Role.LIAISON);

      assertThat(liaison.get(shop.desk() + "/questions/" + id).body())
          .contains("Claire Dubois · " + ADDRESS);
      assertThat(liaison.get(shop.desk() + "/brands/" + brand().id()).body())
          .contains("Questions about its terms", "Question Q-1: Sent");
      assertThat(liaison.get(shop.desk() + "/questions/new?case=" + shop.caseId()).body())
          .contains("Michael Kors (reads French)");
      assertThat(
              world
                  .signIn(port, shop, Role.AGENT)
                  .get(shop.desk() + "/brands/" + brand().id())
                  .body())
          .doesNotContain("Questions about its terms");
    }

    private Browser brandWithItsLink() {
      var link = LINK.matcher(letters().getFirst().bodyText());
      assertThat(link.find()).isTrue();
      var browser = new Browser(port);
      assertThat(browser.follow(browser.get(link.group())).statusCode()).isEqualTo(200);
      return browser;
    }
  }

  @Nested
  class GivenTheCaseThatMadeUsAsk {
    @Test
    void whenTheWordsNameTheConsumer_thenTheyAreNotTaken() {
      var name = world.view(shop).consumer().name();

      var refused = make("May " + name + " exchange the bag?");

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("words", "Ask about the terms alone.");
    }
  }

  @Nested
  class GivenOurOwnMake {
    @Test
    void whenItsBrandWouldBeAsked_thenItIsRefusedAndNobodyIsWrittenTo() {
      var now = account().dealing();
      change(
          new AccountChange.Deal(
              new Dealing(
                  now.language(),
                  now.zone(),
                  now.holidays(),
                  Optional.of(new OwnMake("Made in our own atelier.")),
                  Optional.empty(),
                  Optional.empty())));

      var refused = make();

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("brand", "own make");
      assertThat(letters()).isEmpty();
    }
  }
}
