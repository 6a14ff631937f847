package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.cases.web.ApiClient.Answer;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.rulebook.Ground;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A brand is asked about its terms; its confirmed answer is what later decisions cite. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class PolicyQuestionsScenarioTest {
  private static final String QUESTIONS = "/api/v1/policy-questions";
  private static final String ANSWER = "Yes, within 45 days, and without the dust bag too.";
  private static final String OWN = "own-mk-eu-online";
  private static final Pattern LINK = Pattern.compile("/b/[^/\\s]+/l/\\S+");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired Brands brands;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;
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

  private String asked(BrandId whom) {
    var made =
        api.post(
            QUESTIONS,
            """
            {"brand": "%s", "caseId": "%s", "language": "en", "silence": "escalate",
             "words": "Is an exchange possible without the dust bag?"}
            """
                .formatted(whom, shop.caseId()));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.at("/id");
  }

  private Answer move(String id, String body) {
    var path = QUESTIONS + "/" + id;
    return api.post(path, body, "If-Match", api.get(path).header("ETag"));
  }

  private String sent() {
    return sent(brand().id());
  }

  private String sent(BrandId whom) {
    var id = asked(whom);
    var answer = move(id, "{\"move\": \"send\"}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return id;
  }

  private String answered() {
    return answered(brand().id());
  }

  private String answered(BrandId whom) {
    var id = sent(whom);
    var said =
        "{\"move\": \"answer\", \"words\": \"%s\", \"by\": \"Ana Ruiz\", \"way\": \"phone\"}"
            .formatted(ANSWER);
    var answer = move(id, said);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return id;
  }

  private Answer confirm(String id, String text) {
    return confirm(id, text, ANSWER);
  }

  private Answer confirm(String id, String text, String quote) {
    var body = "{\"text\": \"%s\", \"quote\": \"%s\"}".formatted(text.replace("\n", "\\n"), quote);
    var tag = api.get(QUESTIONS + "/" + id).header("ETag");
    return api.post(QUESTIONS + "/" + id + "/terms", body, "If-Match", tag);
  }

  private List<Mail> letters(Party to, String words) {
    return world.mails(shop).stream()
        .filter(mail -> mail.to() == to && mail.bodyText().contains(words))
        .toList();
  }

  private Browser brandWithItsLink() {
    var letter = letters(Party.BRAND, "without the dust bag").getLast();
    var link = LINK.matcher(letter.bodyText());
    assertThat(link.find()).isTrue();
    var browser = new Browser(port);
    assertThat(browser.follow(browser.get(link.group())).statusCode()).isEqualTo(200);
    return browser;
  }

  /** The ground of the brand's terms in a decision on the facts of a new case like all others. */
  private Optional<Ground> groundOfBrand() {
    var order = world.cases.order(shop.id(), Duration.ofDays(5));
    var caseId = world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
    world.cases.staff(shop.id(), new CaseCommand.Decide(caseId)).orThrow();
    return world.cases.view(shop.id(), caseId).content().assessments().stream()
        .flatMap(each -> each.decision().grounds().stream())
        .filter(each -> each.layer() == Ground.Layer.BRAND)
        .findFirst();
  }

  @Nested
  class GivenAQuestionThatIsSent {
    @Test
    void whenTheBrandAnswersOnItsPageAndItIsConfirmed_thenDecisionsCiteTheAnswer() {
      assertThat(groundOfBrand().map(Ground::ruleId)).contains("mk-eu-online");
      var id = sent();
      var page = "/b/" + shop.slug() + "/questions/" + id;
      var browser = brandWithItsLink();
      assertThat(browser.get(page).body())
          .contains("Is an exchange possible without the dust bag?")
          .doesNotContain("Lena Neumann", shop.caseId().toString());

      browser.submit(page, page, Map.of("words", ANSWER, "name", "Ana Ruiz"));
      var again = browser.submit(page, page, Map.of("words", "No.", "name", "Ben"));

      assertThat(browser.follow(again).body()).contains(ANSWER).doesNotContain("No.");
      var question = api.get(QUESTIONS + "/" + id);
      assertThat(question.at("/question/state")).isEqualTo("answered");
      assertThat(question.at("/question/answer/way")).isEqualTo("page");

      var terms = api.get(QUESTIONS + "/" + id + "/terms");
      assertThat(terms.at("/rule")).isEqualTo(OWN);
      assertThat(terms.at("/text"))
          .contains("exchangeDays: 30", "jurisdictions: [FI, SE, EU]")
          .doesNotContain("citation", "confidence", "source", "id:");
      var text = "jurisdictions: [ALL]\nchannel: any\nreturnDays: 30\nexchangeDays: 45";
      var confirmed = confirm(id, text);
      assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
      assertThat(confirmed.at("/state")).isEqualTo("confirmed");

      assertThat(groundOfBrand().map(Ground::ruleId)).contains("mk-eu-online");
      world.cases.pass(Duration.ofMinutes(2));
      assertThat(brand().policyId()).contains(OWN);
      assertThat(groundOfBrand())
          .hasValueSatisfying(
              ground -> {
                assertThat(ground.ruleId()).isEqualTo(OWN);
                assertThat(ground.confidence()).isEqualTo("confirmed");
                assertThat(ground.citation())
                    .contains("Michael Kors, answer of 2026-06-15 to question Q-1", ANSWER)
                    .doesNotContain("Ana Ruiz");
              });
    }

    @Test
    void whenSomebodyHasNoLink_thenThereIsNothing() {
      var id = sent();

      var page = "/b/" + shop.slug() + "/questions/" + id;
      assertThat(new Browser(port).get(page).statusCode()).isNotEqualTo(200);
    }

    @Test
    void whenTheBrandKeepsSilent_thenItIsRemindedOnceAndThoseWhoLeadAreTold() {
      var id = sent();

      world.cases.pass(Duration.ofDays(2));
      world.cases.pass(Duration.ofDays(10));

      assertThat(letters(Party.BRAND, "A sentence is enough.")).hasSize(1);
      assertThat(letters(Party.MERCHANT, "did not answer this question")).hasSize(1);
      assertThat(api.get(QUESTIONS + "/" + id).at("/question/state")).isEqualTo("no_answer");
      var late = "{\"move\": \"answer\", \"words\": \"Yes.\", \"by\": \"Ana\", \"way\": \"mail\"}";
      assertThat(move(id, late).at("/state")).isEqualTo("answered");
    }
  }

  @Nested
  class GivenALetterThatCannotBeDelivered {
    @Test
    void whenItIsRefused_thenThoseWhoLeadAreToldWhileTheAnswerIsAwaited() {
      sent();
      var lost = letters(Party.BRAND, "without the dust bag").getLast();
      var id = lost.id().toString();
      var task = new OutboxTask(Mails.UNDELIVERED, id, "1", "{}", clock.instant());

      world.cases.in(
          shop.id(),
          () -> {
            transaction.executeWithoutResult(status -> outbox.add(task));
            return true;
          });
      world.cases.runOutbox();

      assertThat(letters(Party.MERCHANT, "did not arrive"))
          .singleElement()
          .satisfies(letter -> assertThat(letter.bodyText()).contains(lost.address()));
    }
  }

  @Nested
  class GivenAnAnswer {
    @Test
    void whenItsTermsHaveMistakes_thenEachIsToldAndNothingIsPublished() {
      var id = answered();

      var refused = confirm(id, "jurisdictions: [ALL]\nreturnDays: soon\nnonsense: 1");

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("returnDays must be a whole number", "nonsense");
      assertThat(api.get(QUESTIONS + "/" + id).at("/question/state")).isEqualTo("answered");
      world.cases.pass(Duration.ofMinutes(2));
      assertThat(brand().policyId()).contains("mk-eu-online");
    }

    @Test
    void whenWordsAreCitedThatTheBrandDidNotWrite_thenNothingIsPublished() {
      var id = answered();

      var refused = confirm(id, "channel: any\nexchangeDays: 60", "Yes, within 60 days");

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("quote", "does not stand in the answer");
      assertThat(api.get(QUESTIONS + "/" + id).at("/question/state")).isEqualTo("answered");
    }

    @Test
    void whenItsTermsAreLookedAt_thenWhatChangesIsShownAndNothingIsKept() {
      var id = answered();
      var body = "{\"text\": \"channel: any\\nexchangeDays: 45\", \"quote\": \"within 45 days\"}";

      var draft = api.post(QUESTIONS + "/" + id + "/terms/preview", body);

      assertThat(draft.status()).as(draft.body()).isEqualTo(200);
      assertThat(draft.at("/changes/0/rule")).isEqualTo(OWN);
      assertThat(draft.at("/changes/0/before")).isEmpty();
      assertThat(draft.at("/changes/0/after")).contains("exchangeDays: 45", "within 45 days");
      assertThat(api.get(QUESTIONS + "/" + id).at("/question/state")).isEqualTo("answered");
    }

    @Test
    void whenAnotherBrandFollowsTheSameTerms_thenEachHasItsOwn() {
      assertThat(confirm(answered(), "channel: any\nexchangeDays: 45").status()).isEqualTo(200);
      world.cases.pass(Duration.ofMinutes(2));
      var known = brand();
      var other = new BrandId(UUID.randomUUID());
      var licensee =
          new Brand(
              other,
              "Zenith",
              Optional.of("mk-eu-online"),
              "Ben",
              "ben@brand.example",
              "en",
              known.contactZone(),
              known.answerWorkingDays());
      world.cases.in(shop.id(), () -> brands.create(licensee, TestClock.START));

      var terms = api.get(QUESTIONS + "/" + answered(other) + "/terms");

      assertThat(terms.at("/rule")).startsWith(OWN + "-");
      assertThat(terms.at("/text")).contains("exchangeDays: 30");
    }

    @Test
    void whenItsTermsNestWithoutEnd_thenItIsTold() {
      var refused = confirm(answered(), "notIntact: " + "[".repeat(15_000));

      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.body()).contains("at most 64 lists and tables");
    }

    @Test
    void whenItIsNotUsed_thenItSaysWhyAndCannotBeConfirmed() {
      var id = answered();

      var unused = move(id, "{\"move\": \"decline\", \"words\": \"About another line.\"}");

      assertThat(unused.at("/state")).isEqualTo("declined");
      assertThat(confirm(id, "channel: any").status()).isEqualTo(409);
      assertThat(move(id, "{\"move\": \"decline\"}").status()).isEqualTo(400);
      assertThat(api.get(QUESTIONS).json().at("/questions").size()).isZero();
      assertThat(api.get(QUESTIONS + "?caseId=" + shop.caseId()).at("/questions/0/id"))
          .isEqualTo(id);
    }
  }

  @Nested
  class GivenTheDesk {
    @Test
    void whenALiaisonAsksAndConfirms_thenEachPageShowsWhereItStands() {
      var browser = world.signIn(port, shop, Role.LIAISON);
      var home = shop.desk() + "/questions";
      var fields =
          Map.of(
              "brand",
              brand().id().toString(),
              "caseId",
              shop.caseId().toString(),
              "words",
              "Is an exchange possible without the dust bag?",
              "silence",
              "keep_terms");

      var page = browser.follow(browser.submit(home + "/new", home, fields));

      assertThat(page.body()).contains("Q-1", "Not sent yet", "Is an exchange possible");
      var at = browser.get(home + "?lens=all").body();
      var start = at.indexOf(home + "/0");
      var question = at.substring(start, at.indexOf('"', start));
      act(browser, question, "1", Map.of("move", "send"));
      act(
          browser,
          question,
          "2",
          Map.of("move", "answer", "words", ANSWER, "by", "Ana Ruiz", "way", "phone"));
      var terms =
          Map.of("version", "3", "text", "channel: any", "exchangeDays", "45", "quote", ANSWER);
      var wrong = new HashMap<>(terms);
      wrong.put("exchangeDays", "soon");
      assertThat(browser.submit(question + "/terms", question + "/terms", wrong).body())
          .contains("1 mistake", "exchangeDays must be a whole number");
      assertThat(browser.submit(question + "/terms", question + "/terms", terms).body())
          .contains("What decisions would cite", "exchangeDays: 45");
      var confirm = new HashMap<>(terms);
      confirm.put("do", "confirm");

      var done = browser.submit(question + "/terms", question + "/terms", confirm);

      assertThat(browser.follow(done).body()).contains("Confirmed", OWN, "This question has ended");
    }

    private void act(Browser browser, String page, String version, Map<String, String> more) {
      var fields = new HashMap<>(more);
      fields.put("version", version);
      var answer = browser.submit(page, page, fields);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }
  }
}
