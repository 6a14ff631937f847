package io.redress.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseReason;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.LineAssessment;
import io.redress.catalogue.Brands;
import io.redress.conversation.Mail;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.AgreedTerm;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.Term;
import io.redress.liaison.accounts.TermSource;
import io.redress.liaison.accounts.Topic;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.AgreedTermId;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Story 8: the liaison is warned before a weak claim is sent, by pages and API; sent all the same
 * it needs a reason, is recorded, and weighs. The consumer gets what the rules give either way.
 */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class BrandStrainsScenarioTest {
  private static final Duration TOO_LATE = Duration.ofDays(40);
  private static final String QUESTION = "May it be exchanged?";
  private static final String REASON = "She buys from them every month.";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired Brands brands;
  @Autowired BrandAccounts accounts;
  @Autowired ApiKeys keys;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private Shop late = shop;
  private ApiClient api = new ApiClient(0, "");

  @BeforeEach
  void openALateCase() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    late = opened();
    var token =
        world
            .cases
            .in(
                shop.id(),
                () -> keys.create("shop", Set.of(Scope.READ, Scope.WRITE), TestClock.START))
            .token();
    api = new ApiClient(port, token);
  }

  @AfterEach
  void hangUp() {
    api.close();
  }

  private Shop opened() {
    var order = world.cases.order(shop.id(), TOO_LATE);
    var id = world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
    return new Shop(shop.id(), shop.slug(), id);
  }

  private CaseView view(Shop of) {
    return world.view(of);
  }

  private List<String> kinds(Shop of) {
    return view(of).conduct().events().stream().map(event -> event.kind()).toList();
  }

  private List<Mail> lettersToBrands() {
    return world.mails(shop).stream().filter(mail -> mail.to() == Party.BRAND).toList();
  }

  private String brand() {
    return world.cases.in(shop.id(), brands::list).getFirst().id().toString();
  }

  private void wasRefused() {
    var no = "{\"answer\": \"declined\", \"words\": \"Too late.\", \"answeredBy\": \"Ana\"}";
    api.command(late.caseId().toString(), "ask_brand", asking(REASON));
    api.command(late.caseId().toString(), "record_brand_answer", no);
  }

  private static String asking(String override) {
    var reason = override.isEmpty() ? "" : ", \"override\": \"" + override + "\"";
    return "{\"remedy\": \"exchange\", \"question\": \"%s\"%s}".formatted(QUESTION, reason);
  }

  @Nested
  class GivenAProgram {
    @Test
    void whenItLooksBefore_thenItIsToldWhyAndWhatInstead() {
      var path = "/api/v1/cases/%s/brand-strains?remedy=exchange";

      var strains = api.get(path.formatted(late.caseId()));
      var nothing = api.get(path.formatted(shop.caseId()));

      assertThat(strains.status()).as(strains.body()).isEqualTo(200);
      assertThat(strains.at("/strains/0/kind")).isEqualTo("weak_claim");
      assertThat(strains.at("/strains/0/weakness")).isEqualTo("late");
      assertThat(strains.at("/strains/0/alternative")).isEqualTo("own_stock_at_cost");
      assertThat(nothing.json().at("/strains").size()).isZero();
      assertThat(api.get(path.formatted(late.caseId()).replace("exchange", "gold")).status())
          .isEqualTo(400);
    }

    @Test
    void whenItSaysNoReason_thenNothingLeavesTheHouse() {
      var answer = api.command(late.caseId().toString(), "ask_brand", asking(""));

      assertThat(answer.status()).as(answer.body()).isEqualTo(409);
      assertThat(answer.at("/refusal/code")).isEqualTo("brand_strain");
      assertThat(answer.at("/refusal/facts/strains")).isEqualTo("weak_claim");
      assertThat(answer.at("/refusal/facts/weak_claim")).isEqualTo("own_stock_at_cost");
      assertThat(kinds(late)).doesNotContain("brand_asked", "brand_strained");
      assertThat(lettersToBrands()).isEmpty();
    }

    @Test
    void whenItSaysWhy_thenItIsSentRecordedAndWeighs() {
      var before = api.get("/api/v1/brands/" + brand() + "/health");
      var answer = api.command(late.caseId().toString(), "ask_brand", asking(REASON));

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(kinds(late)).contains("brand_asked", "brand_strained");
      assertThat(lettersToBrands()).hasSize(1);
      assertThat(world.mails(shop)).noneMatch(mail -> mail.bodyText().contains(REASON));
      var health = api.get("/api/v1/brands/" + brand() + "/health");
      assertThat(health.at("/inputs/7/kind")).isEqualTo("weak_claims");
      assertThat(health.json().at("/inputs/7/part").asInt()).isEqualTo(1);
      assertThat(health.json().at("/score").asInt())
          .isEqualTo(before.json().at("/score").asInt() - 3);
      assertThat(health.json().at("/trend").size()).isEqualTo(13);
    }

    @Test
    void whenNothingIsStrained_thenItIsSentAsEverAndAReasonIsNotKept() {
      var answer = api.command(shop.caseId().toString(), "ask_brand", asking(REASON));

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(kinds(shop)).contains("brand_asked").doesNotContain("brand_strained");
    }

    @Test
    void whenItAppealsWithoutAReason_thenItIsWarnedAgain() {
      wasRefused();
      var words = "{\"words\": \"It was never worn.\"%s}";

      var refused = api.command(late.caseId().toString(), "appeal_to_brand", words.formatted(""));
      assertThat(refused.status()).as(refused.body()).isEqualTo(409);
      assertThat(refused.at("/refusal/code")).isEqualTo("brand_strain");
      assertThat(refused.at("/refusal/facts/weak_claim")).isEqualTo("own_stock_at_cost");
      assertThat(kinds(late)).doesNotContain("brand_appealed").containsOnlyOnce("brand_strained");

      var why = words.formatted(", \"override\": \"" + REASON + "\"");
      var sent = api.command(late.caseId().toString(), "appeal_to_brand", why);
      assertThat(sent.status()).as(sent.body()).isEqualTo(200);
      assertThat(kinds(late))
          .containsSubsequence("brand_strained", "brand_appealed", "brand_strained");
    }

    @Test
    void whenTheCaseHasMovedOn_thenItIsReadAgainFirst() {
      var path = "/api/v1/cases/%s/commands/ask_brand".formatted(late.caseId());

      var answer = api.post(path, asking(REASON), "If-Match", "\"0\"");

      assertThat(answer.status()).isEqualTo(412);
      assertThat(kinds(late)).doesNotContain("brand_asked");
    }

    @Test
    void whenTheBrandIsNone_thenThereIsNoHealth() {
      assertThat(api.get("/api/v1/brands/" + UUID.randomUUID() + "/health").status())
          .isEqualTo(404);
    }
  }

  @Nested
  class GivenTheLiaison {
    /** What happened, which stands behind everything else of the page. */
    private static String historyOf(String page) {
      return page.substring(page.lastIndexOf("It was sent although it strains the brand"));
    }

    private Map<String, String> form(String override) {
      return Map.of("remedy", "exchange", "question", QUESTION, "override", override);
    }

    @Test
    void whenTheCaseIsOpened_thenTheWarningStandsBeforeTheForm() {
      var browser = world.signIn(port, shop, Role.LIAISON);

      var page = browser.get(late.casePage()).body();

      assertThat(page)
          .contains("By their own terms it is too late for this.")
          .contains("from our own stock and bear the cost")
          .contains("What the client may claim stays the same.")
          .contains("ask_brand-override");
      assertThat(browser.get(shop.casePage()).body()).doesNotContain("ask_brand-override");
    }

    @Test
    void whenTheBrandTakesAFee_thenItStandsBesideTheFormAndNeedsNoReason() {
      var source = new TermSource("Agreement of 12 March 2026", LocalDate.of(2026, 3, 12), true);
      var fee = new Term.Fee(Topic.REPAIRS, Money.of(4_500, "EUR"));
      var id = new AgreedTermId(UUID.randomUUID());
      var agreed = new AccountChange.KeepTerm(new AgreedTerm(id, fee, source, Optional.empty()));
      var brand = BrandId.parse(brand());
      var edit = new AccountEdit(brand, OptionalInt.empty(), Actor.SYSTEM, TestClock.START);
      world.cases.in(shop.id(), () -> accounts.change(edit, agreed));
      var browser = world.signIn(port, shop, Role.LIAISON);

      assertThat(browser.get(shop.casePage()).body())
          .containsPattern("Repairs: they take [^.]*45\\.00[^.]* for each request\\.")
          .doesNotContain("ask_brand-override");
    }

    @Test
    void whenNoReasonIsWritten_thenTheWordsAreKeptAndNothingIsSent() {
      var browser = world.signIn(port, shop, Role.LIAISON);

      var answer = world.act(browser, late, "ask_brand", form(""));

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body())
          .contains("This would strain the brand: a weak claim.")
          .contains(QUESTION);
      assertThat(lettersToBrands()).isEmpty();
    }

    @Test
    void whenItIsSentWithWhatTheBrandSees_thenItIsWarnedOfThereToo() {
      var browser = world.signIn(port, shop, Role.LIAISON);
      var page = late.casePage() + "/disclosure";
      assertThat(browser.get(page).body())
          .contains("By their own terms it is too late for this.", "ask_brand-override");

      var refused = browser.submit(page, page, sent(""));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("This would strain the brand: a weak claim.");
      assertThat(lettersToBrands()).isEmpty();

      assertThat(browser.submit(page, page, sent(REASON)).statusCode()).isEqualTo(303);
      assertThat(kinds(late)).contains("brand_asked", "brand_strained");
    }

    private Map<String, String> sent(String override) {
      var version = String.valueOf(view(late).head().version());
      var fields = new HashMap<>(Map.of("do", "send", "reason", "", "version", version));
      form(override).forEach((name, value) -> fields.put("ask_brand-" + name, value));
      return fields;
    }

    @Test
    void whenTheBrandIsAskedToThinkAgain_thenTheWarningStandsThereToo() {
      wasRefused();
      var browser = world.signIn(port, shop, Role.LIAISON);
      assertThat(browser.get(late.casePage()).body()).contains("appeal_to_brand-override");
      var words = Map.of("words", "It was never worn.", "override", "");

      var refused = world.act(browser, late, "appeal_to_brand", words);
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body())
          .contains("This would strain the brand: a weak claim.")
          .contains("It was never worn.");

      world.done(
          browser,
          late,
          "appeal_to_brand",
          Map.of("words", "It was never worn.", "override", "She leaves on Friday."));
      assertThat(historyOf(browser.get(late.casePage()).body()))
          .contains("a weak claim. " + REASON);
      assertThat(browser.get(late.casePage()).body())
          .contains("a weak claim. She leaves on Friday.");
    }

    @Test
    void whenAReasonIsWritten_thenTheHistoryShowsItAndTheStandingFalls() {
      var browser = world.signIn(port, shop, Role.LIAISON);

      world.done(browser, late, "ask_brand", form(REASON));

      assertThat(browser.get(late.casePage()).body())
          .contains("It was sent although it strains the brand")
          .contains("Sent all the same");
      assertThat(historyOf(browser.get(late.casePage()).body()))
          .contains("a weak claim. " + REASON);
      var standing = browser.get(shop.desk() + "/brands/" + brand() + "/standing");
      assertThat(standing.statusCode()).isEqualTo(200);
      assertThat(standing.body())
          .contains("1 weak claim was sent all the same", "weighs 3", "How it is counted")
          .contains("role=\"meter\"");
      assertThat(browser.get(shop.desk() + "/brands/" + brand()).body())
          .contains("1 weak claim was sent all the same", "id=\"standing\"");
    }
  }

  @Test
  void whenABrandIsSparedOrNot_thenTheConsumerGetsTheSame() {
    var spared = opened();
    api.command(late.caseId().toString(), "ask_brand", asking(REASON));

    var strained = view(late).content().assessments();
    var other = view(spared).content().assessments();

    assertThat(strained).extracting(LineAssessment::decision).isNotEmpty();
    assertThat(strained)
        .extracting(LineAssessment::decision)
        .isEqualTo(other.stream().map(LineAssessment::decision).toList());
    assertThat(strained.stream().flatMap(each -> each.possible().stream()).toList())
        .isEqualTo(other.stream().flatMap(each -> each.possible().stream()).toList());
  }
}
