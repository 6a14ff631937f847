package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.cases.Resolution;
import io.redress.cases.credit.CreditEnds;
import io.redress.cases.credit.HouseCredits;
import io.redress.conversation.Mails;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.IntentState;
import io.redress.money.credit.CreditPolicy;
import io.redress.money.credit.StoreCredit;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.Ledger;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.LinkPurpose;
import io.redress.people.Merchants;
import io.redress.people.Role;
import io.redress.people.SignedLinks;
import io.redress.people.signin.SecurityEvent;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Credit from the consumer's choice to its end: on pages, by the API, in the books. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class CreditScenarioTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired Merchants merchants;
  @Autowired HouseCredits credits;
  @Autowired CreditEnds ends;
  @Autowired Ledger ledger;
  @Autowired Mails mails;
  @Autowired SignedLinks links;
  @Autowired ApiKeys keys;
  @Autowired SecurityEvents events;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId matter = new CaseId(new UUID(0, 0));

  /** One key for all requests: what is done once is done once for each caller. */
  private String token = "";

  @BeforeEach
  void giveCredit() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var policy = "{\"returnWindowDays\": 30, \"remedies\": [\"refund\", \"store_credit\"]}";
    world.cases.in(shop.id(), () -> merchants.publishStorePolicy(policy));
    var terms = new CreditPolicy.Terms(true, OptionalInt.of(36));
    world.cases.in(shop.id(), () -> credits.set(terms, OptionalInt.of(0), "staff test"));
    var scopes = Set.of(Scope.READ, Scope.WRITE, Scope.ADMINISTER);
    token = world.cases.in(shop.id(), () -> keys.create("shop", scopes, clock.instant())).token();
    matter = agreed();
    world.cases.settleDown();
  }

  /** The consumer has the choice of money and credit, and chooses credit. */
  private CaseId agreed() {
    var id =
        world.cases.open(
            shop.id(),
            world.cases.order(
                shop.id(),
                new CaseWorld.Basket(
                    List.of(1), 1, Optional.of(clock.instant().minus(Duration.ofDays(5))), "FR")),
            CaseReason.WRONG_SIZE);
    world.cases.staff(shop.id(), new CaseCommand.Decide(id)).orThrow();
    var line = world.cases.view(shop.id(), id).content().lines().getFirst().id();
    var both =
        List.of(
            new CaseCommand.LineRemedy(line, Remedy.REFUND),
            new CaseCommand.LineRemedy(line, Remedy.STORE_CREDIT));
    world.cases.staff(shop.id(), new CaseCommand.OfferRemedies(id, both, "Gladly.")).orThrow();
    var offer =
        world.cases.view(shop.id(), id).conduct().resolutions().stream()
            .filter(each -> each.state() == Resolution.State.OFFERED)
            .filter(each -> each.remedy() == Remedy.STORE_CREDIT)
            .findFirst()
            .orElseThrow();
    world
        .cases
        .consumer(shop.id(), new CaseCommand.AcceptOffer(id, List.of(offer.id()), "I want credit."))
        .orThrow();
    world.cases.staff(shop.id(), steps.receive(shop.id(), id)).orThrow();
    world.cases.staff(shop.id(), steps.inspect(shop.id(), id)).orThrow();
    world.cases.staff(shop.id(), new CaseCommand.ReleaseRefund(id)).orThrow();
    return id;
  }

  private StoreCredit credit() {
    var consumer = world.cases.view(shop.id(), matter).consumer().id();
    return world.cases.in(shop.id(), () -> credits.ofConsumer(consumer)).getFirst();
  }

  private long balance(Account account) {
    return world.cases.in(shop.id(), () -> ledger.trialBalance().of(account, EUR).minorUnits());
  }

  private List<String> letters() {
    return world.cases.in(shop.id(), () -> mails.ofCase(matter)).stream()
        .map(mail -> mail.bodyText())
        .toList();
  }

  private HttpResponse<String> api(
      String method, String path, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return api("GET", path, "", Map.of());
  }

  private HttpResponse<String> use(String amount, String key)
      throws IOException, InterruptedException {
    var body =
        "{\"amount\": {\"amount\": \"%s\", \"currency\": \"EUR\"}, \"order\": \"W-20417\"}"
            .formatted(amount);
    var path = "/store-credits/" + credit().id() + "/uses";
    return api("POST", path, body, Map.of("Idempotency-Key", key));
  }

  private Browser owner() {
    var person = world.cases.view(shop.id(), matter).consumer().id();
    var token =
        world.cases.in(
            shop.id(),
            () ->
                links.create(
                    Party.CONSUMER,
                    LinkPurpose.PERSON,
                    person.value(),
                    SignedLinks.LONGEST_LIFE,
                    clock.instant()));
    var browser = new Browser(port);
    browser.follow(browser.get("/s/" + shop.slug() + "/l/" + token));
    return browser;
  }

  private String mine() {
    var person = world.cases.view(shop.id(), matter).consumer().id();
    return "/s/" + shop.slug() + "/mine/" + person;
  }

  /** The whole life of a credit, after which the books add up. */
  @Test
  void whenPartIsUsedAndTheRestEnds_thenPersonShopAndBooksSayTheSame()
      throws IOException, InterruptedException {
    assertThat(world.cases.view(shop.id(), matter).conduct().intents())
        .allMatch(intent -> intent.state() == IntentState.SETTLED);
    assertThat(letters()).anyMatch(body -> body.contains("is yours as credit with us"));
    assertThat(letters()).noneMatch(body -> body.contains("Visa"));
    assertThat(get("/cases/" + matter + "/documents").body()).contains("\"store_credit\"");
    assertThat(balance(Account.STORE_CREDIT)).isEqualTo(-29_800);
    assertThat(get("/cases/" + matter + "/recoveries").body())
        .contains("\"kind\":\"credit\"", "\"open\":[{\"amount\":\"298.00\"")
        .doesNotContain("\"kind\":\"refund\"");
    assertThat(get("/ledger/trial-balance").body())
        .contains("\"balanced\":true", "\"account\":\"store_credit\"");

    var browser = owner();
    assertThat(browser.get(mine()).body()).contains("Your credit", "€298.00 left of €298.00");

    var first = use("200.00", "key-1");
    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(use("200.00", "key-1").body()).isEqualTo(first.body());
    assertThat(use("200.00", "key-2").statusCode()).isEqualTo(409);
    assertThat(browser.get(mine() + "/credits/" + credit().id()).body())
        .contains("€98.00 left of €298.00", "Used for order W-20417");

    clock.advance(Duration.ofDays(1_070));
    ends.run();
    ends.run();
    assertThat(letters().stream().filter(body -> body.contains("After that day it ends")))
        .hasSize(1);
    clock.advance(Duration.ofDays(30));
    ends.run();

    assertThat(get("/store-credits/" + credit().id()).body())
        .contains("\"standing\":\"expired\"", "\"kind\":\"expired\"");
    assertThat(balance(Account.STORE_CREDIT)).isZero();
    assertThat(balance(Account.CREDIT_SPENT)).isEqualTo(-20_000);
    assertThat(balance(Account.BREAKAGE)).isEqualTo(-9_800);
    assertThat(world.cases.in(shop.id(), () -> ledger.broken())).isEmpty();
    assertThat(get("/ledger/trial-balance").body()).contains("\"balanced\":true");
  }

  @Test
  void whenItIsMadeAGiftCard_thenItsCodeIsShownOnceAndOpensIt()
      throws IOException, InterruptedException {
    var browser = owner();
    var page = mine() + "/credits/" + credit().id();

    var made = browser.submit(page, page + "/card", Map.of());
    assertThat(made.statusCode()).isEqualTo(200);
    var code = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(made.body());
    assertThat(code.find()).isTrue();

    assertThat(browser.get(page).body()).doesNotContain(code.group()).contains("Gift card ending");
    var found =
        api("POST", "/store-credits/look-ups", "{\"code\": \"" + code.group() + "\"}", Map.of());
    assertThat(found.body()).contains(credit().id().toString(), "\"standing\":\"open\"");
    var unknown =
        api("POST", "/store-credits/look-ups", "{\"code\": \"0000000000000000\"}", Map.of());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(told()).contains(Kind.CREDIT_GIVEN, Kind.GIFT_CARD_MADE);
  }

  /** The code stands in the answer, and answers to keys are kept. */
  @Test
  void whenACardIsAskedForWithAKey_thenItIsRefusedAndNoCodeIsKept()
      throws IOException, InterruptedException {
    var path = "/store-credits/" + credit().id() + "/card";

    var refused = api("POST", path, "", Map.of("Idempotency-Key", "card-1"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Idempotency-Key", "kept nowhere");
    assertThat(credit().cardEnd()).isEmpty();
    assertThat(api("POST", path, "", Map.of()).statusCode()).isEqualTo(201);
    assertThat(api("POST", path, "", Map.of()).body()).contains("credit_is_card");
  }

  @Test
  void whenManyCodesAreWrong_thenTheyAreSlowedDownAndItIsToldOnce()
      throws IOException, InterruptedException {
    var path = "/store-credits/look-ups";
    var browser = owner();
    var page = mine() + "/credits/" + credit().id();
    var made = browser.submit(page, page + "/card", Map.of()).body();
    var code = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(made);
    assertThat(code.find()).isTrue();
    var last = 0;
    for (var i = 0; i < 14; i++) {
      var key = Map.of("Idempotency-Key", "guess-" + i);
      last = api("POST", path, "{\"code\": \"00000000000000%02d\"}".formatted(i), key).statusCode();
    }

    assertThat(last).isEqualTo(429);
    assertThat(told()).containsOnlyOnce(Kind.GIFT_CARDS_GUESSED);
    var right = api("POST", path, "{\"code\": \"" + code.group() + "\"}", Map.of());
    assertThat(right.statusCode()).isEqualTo(200);
  }

  private List<Kind> told() {
    return world.cases.in(shop.id(), () -> events.latest()).stream()
        .map(SecurityEvent::kind)
        .toList();
  }

  @Test
  void whenWhatWasSentIsWrong_thenTheProblemNamesItAndSaysWhatToDo()
      throws IOException, InterruptedException {
    var path = "/store-credits/" + credit().id() + "/uses";
    var key = Map.of("Idempotency-Key", "k");

    assertThat(api("POST", path, "{}", Map.of()).body()).contains("Idempotency-Key", "is missing");
    assertThat(api("POST", path, "{}", key).body()).contains("\"order\"", "amount.currency");
    var pounds = "{\"amount\": {\"amount\": \"1.00\", \"currency\": \"GBP\"}, \"order\": \"W-1\"}";
    assertThat(api("POST", path, pounds, Map.of("Idempotency-Key", "g")).body())
        .contains("is not the currency of the credit");
    assertThat(api("POST", "/store-credits/look-ups", "{\"code\": \"x\"}", Map.of()).body())
        .contains("is not a code of a gift card");
  }

  @Test
  void whenTheHouseSetsHowLongCreditLasts_thenItAsksForTheVersionRead()
      throws IOException, InterruptedException {
    var body = "{\"given\": true, \"validMonths\": 48}";
    var path = "/store-credit-policy";

    assertThat(api("PUT", path, body, Map.of()).statusCode()).isEqualTo(428);
    assertThat(api("PUT", path, body, Map.of("If-Match", "\"0\"")).statusCode()).isEqualTo(412);
    assertThat(api("PUT", path, body, Map.of("If-Match", "\"1\"")).statusCode()).isEqualTo(200);
    assertThat(get(path).body()).contains("\"validMonths\":48");
    var months = "{\"given\": true, \"validMonths\": 0}";
    assertThat(api("PUT", path, months, Map.of("If-Match", "*")).body()).contains("validMonths");
    var tooFew = "{\"given\": true, \"validMonths\": 35}";
    var refused = api("PUT", path, tooFew, Map.of("If-Match", "*"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("de-credit-expiry", "199(1)", "contested", "Give at least 36 months");
    assertThat(get(path).body()).contains("\"validMonths\":48");
  }

  @Test
  void whenFinancePaysItAsMoneyAfterAll_thenTheCaseSendsIt() {
    var finance = world.signIn(port, shop, Role.FINANCE);
    var desk = shop.desk() + "/money/credits";
    assertThat(finance.get(desk).body())
        .contains("1 credit is open.", "Lena Neumann", "€298.00", "Later");
    assertThat(finance.get(desk + ".csv").body()).contains("Lena Neumann", ",EUR,298.00,298.00");
    assertThat(finance.get(desk + "?find=nobody").body()).contains("No credit is found like this.");

    var page = desk + "/" + credit().id();
    var answer = finance.submit(page, page + "/pay-out", Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    for (var hour = 0; hour < 72; hour++) {
      world.cases.pass(Duration.ofHours(1));
    }

    var later = world.signIn(port, shop, Role.FINANCE);
    assertThat(later.get(page).body()).contains("Paid as money", "Taken back");
    assertThat(told()).containsOnlyOnce(Kind.CREDIT_GIVEN, Kind.CREDIT_TAKEN_BACK);
    var intent = world.cases.view(shop.id(), matter).conduct().intents().getFirst();
    assertThat(intent.state()).isEqualTo(IntentState.SETTLED);
    assertThat(intent.attempts().getLast().provider()).isEqualTo("sandbox");
    assertThat(balance(Account.STORE_CREDIT)).isZero();
    assertThat(balance(Account.REFUNDS_PAID)).isEqualTo(-29_800);
    assertThat(letters()).anyMatch(body -> body.contains("pay you the money instead"));
  }

  @Test
  void whenItIsAnotherPersons_thenThereIsNothing() {
    var other = agreed();
    world.cases.settleDown();
    var theirs = credit().id();
    var browser = owner();
    matter = other;

    assertThat(browser.get(mine() + "/credits/" + theirs).statusCode()).isEqualTo(404);
  }
}
