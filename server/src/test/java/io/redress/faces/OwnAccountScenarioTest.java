package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseWorld;
import io.redress.consumers.AddressChanges;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.conversation.ThreadKind;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.money.bank.GivenAccount;
import io.redress.money.bank.PayoutAccounts;
import io.redress.orders.PaymentFacts;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consumer is asked for the account of a refund, gives it with a code, and changes it. */
@RedressTest
@Import({CaseWorld.class, CaseSteps.class, DeskWorld.class})
class OwnAccountScenarioTest {
  private static final String HER_IBAN = "DE89 3704 0044 0532 0130 00";
  private static final String OTHER_IBAN = "FR14 2004 1010 0505 0001 3M02 606";
  private static final Pattern CODE = Pattern.compile("\\d{4}\u00a0\\d{4}");
  private static final Pattern DOOR = Pattern.compile("/s/\\S+/l/\\S+/account");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired CaseSteps steps;
  @Autowired PayoutAccounts accounts;
  @Autowired AddressChanges addresses;
  @Autowired Mails mails;
  @Autowired JdbcClient jdbc;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId matter = new CaseId(new UUID(0, 0));

  /** A refund that can only go by transfer waits for an account. */
  @BeforeEach
  void release() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var page = shop.desk() + "/money/providers";
    var house = Map.of("holder", "Maison SAS", "iban", OTHER_IBAN, "bic", "PSSTFRPPPAR");
    world.signIn(port, shop, Role.ADMINISTRATOR).submit(page, page + "/bank", house);
    var delivered = Optional.of(clock.instant().minus(Duration.ofDays(5)));
    var basket = new CaseWorld.Basket(List.of(1), 1, delivered);
    var order = world.cases.order(shop.id(), basket, OwnAccountScenarioTest::byTransfer);
    matter = world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
    world.cases.staff(shop.id(), new CaseCommand.Decide(matter)).orThrow();
    world.cases.staff(shop.id(), steps.offer(shop.id(), matter)).orThrow();
    world.cases.consumer(shop.id(), steps.accept(shop.id(), matter)).orThrow();
    world.cases.staff(shop.id(), steps.receive(shop.id(), matter)).orThrow();
    world.cases.staff(shop.id(), steps.inspect(shop.id(), matter)).orThrow();
    world.cases.staff(shop.id(), new CaseCommand.ReleaseRefund(matter)).orThrow();
    settle();
  }

  private static PaymentFacts byTransfer(PaymentFacts facts) {
    return new PaymentFacts(
        "bank",
        facts.providerReference(),
        "transfer",
        "Bank transfer",
        facts.captured(),
        facts.capturedAt());
  }

  private void settle() {
    world.cases.settleDown();
    world.cases.settleDown();
  }

  private List<Mail> letters() {
    return world.cases.in(shop.id(), () -> mails.ofCase(matter));
  }

  private long asked() {
    return letters().stream()
        .filter(mail -> mail.bodyText().contains("we do not know your account yet"))
        .count();
  }

  private Optional<GivenAccount> known() {
    return world.cases.in(shop.id(), () -> accounts.of(matter));
  }

  private String page() {
    return "/s/" + shop.slug() + "/cases/" + matter + "/account";
  }

  /** A browser that has opened the page by the letter. */
  private Browser reader() {
    var letter =
        letters().stream()
            .map(mail -> DOOR.matcher(mail.bodyText()))
            .filter(found -> found.find())
            .map(found -> found.group())
            .findFirst()
            .orElseThrow();
    var browser = new Browser(port);
    assertThat(browser.follow(browser.get(letter)).body()).contains("IBAN");
    return browser;
  }

  private HttpResponse<String> type(Browser browser, String iban) {
    return browser.submit(page(), page(), Map.of("holder", "Lena Neumann", "iban", iban));
  }

  private HttpResponse<String> prove(Browser browser, String code) {
    return browser.submit(page(), page() + "/code", Map.of("code", code));
  }

  /** A letter with a code as it went out, past the eyes of the house. */
  private Map<String, @Nullable Object> sent() {
    return world.cases.in(
        shop.id(),
        () ->
            jdbc.sql(
                    """
                    select to_address, body_text
                    from mail
                    where merchant_id = :merchant and body_text like '%this is the code%'
                    order by created_at desc, mail_id desc
                    limit 1
                    """)
                .param("merchant", shop.id().value())
                .query()
                .singleRow());
  }

  private String code() {
    var found = CODE.matcher(String.valueOf(sent().get("body_text")));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private void give(Browser browser, String iban) {
    assertThat(type(browser, iban).statusCode()).isEqualTo(303);
    assertThat(prove(browser, code()).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> makeFile() {
    var transfers = shop.desk() + "/money/transfers";
    return world.signIn(port, shop, Role.FINANCE).submit(transfers, transfers + "/files", Map.of());
  }

  /** Somebody of the house looks at the account that was changed. */
  private void look() {
    var agent = world.signIn(port, shop, Role.AGENT);
    var account = shop.desk() + "/cases/" + matter + "/account";
    var check = account + "/" + known().orElseThrow().id() + "/check";
    assertThat(agent.get(account).body()).contains(check);
    assertThat(agent.submit(account, check, Map.of()).statusCode()).isEqualTo(303);
    assertThat(agent.get(account).body()).doesNotContain("/check\"");
  }

  @Test
  void whenTheLetterIsOpened_thenTheAccountCountsOnceTheCodeCameBack() {
    var browser = reader();
    assertThat(asked()).isOne();

    var mistyped = type(browser, "DE89 3704 0044 0532 0130 01");
    assertThat(mistyped.statusCode()).isEqualTo(422);
    assertThat(mistyped.body()).contains("One digit seems wrong.", "0130 01");
    type(browser, HER_IBAN);
    assertThat(browser.get(page()).body()).contains("Eight digits").doesNotContain("0532");
    assertThat(prove(browser, "0").statusCode()).isEqualTo(422);
    assertThat(known()).isEmpty();

    assertThat(prove(browser, code()).statusCode()).isEqualTo(303);

    assertThat(known().orElseThrow().isByHouse()).isFalse();
    assertThat(browser.get(page()).body()).contains("DE ···· 3000").doesNotContain("0532");
    assertThat(makeFile().statusCode()).isEqualTo(303);
    assertThat(browser.get(page()).body()).contains("cannot be changed now");
    assertThat(type(browser, OTHER_IBAN).statusCode()).isEqualTo(409);
  }

  @Test
  void whenItWasGiven_thenTheHouseReadsByWhomAndNobodyReadsTheCode() {
    give(reader(), HER_IBAN);

    var agent = world.signIn(port, shop, Role.AGENT);
    assertThat(agent.get(shop.desk() + "/cases/" + matter + "/account").body())
        .contains("given by the consumer");
    assertThat(letters()).anyMatch(mail -> mail.subject().contains("DE ···· 3000"));
    assertThat(world.cases.in(shop.id(), () -> mails.latest(50)))
        .anyMatch(mail -> mail.bodyText().contains("this is the code"))
        .noneMatch(mail -> CODE.matcher(mail.bodyText()).find());
  }

  @Test
  void whenItIsChanged_thenItWaitsADayAndForSomebodyWhoLooks() {
    var browser = reader();
    give(browser, HER_IBAN);

    give(browser, OTHER_IBAN);

    assertThat(makeFile().statusCode()).isEqualTo(409);
    assertThat(world.cases.view(shop.id(), matter).conduct().messages())
        .filteredOn(message -> message.thread() == ThreadKind.INTERNAL)
        .anyMatch(message -> message.body().contains("before a colleague has looked at it"));
    clock.advance(Duration.ofHours(25));
    assertThat(makeFile().statusCode()).as("nobody has looked").isEqualTo(409);
    look();
    assertThat(makeFile().statusCode()).isEqualTo(303);
  }

  @Test
  void whenTheAddressWasChangedSinceThePurchase_thenTheCodeGoesToTheOldOne() {
    var person = world.cases.view(shop.id(), matter).consumer();
    world.cases.in(
        shop.id(),
        () -> {
          var change = addresses.ask(person, "somebody@else.example", clock.instant());
          return addresses.confirm(change, clock.instant());
        });

    type(reader(), HER_IBAN);

    assertThat(sent().get("to_address")).isEqualTo(person.email());
  }

  @Test
  void whenNobodyAnswers_thenSheIsAskedThreeTimesAndThenTheHouse() {
    for (var week = 0; week < 3; week++) {
      clock.advance(Duration.ofDays(8));
      settle();
    }

    assertThat(asked()).isEqualTo(3);
    assertThat(world.cases.view(shop.id(), matter).conduct().messages())
        .anyMatch(message -> message.body().contains("asked three times"));
  }

  @Test
  void whenTheBankDoesNotTakeTheAccount_thenAnotherIsAskedForAndCanBeGiven() {
    var browser = reader();
    give(browser, HER_IBAN);
    makeFile();
    var intent = world.cases.view(shop.id(), matter).conduct().intents().getFirst();
    var transfers = shop.desk() + "/money/transfers";
    world
        .signIn(port, shop, Role.FINANCE)
        .submit(
            transfers, transfers + "/" + intent.attempts().getLast().id() + "/refuse", Map.of());
    settle();

    assertThat(letters()).anyMatch(mail -> mail.bodyText().contains("could not pay"));
    give(browser, OTHER_IBAN);
    assertThat(known().orElseThrow().account().iban().end()).isEqualTo("2606");
  }
}
