package io.redress.faces.brandroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseWorld;
import io.redress.conversation.Mail;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.Asking;
import io.redress.liaison.Collecting;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.AccountChange;
import io.redress.liaison.accounts.AccountEdit;
import io.redress.liaison.accounts.BrandAccounts;
import io.redress.liaison.accounts.BrandContact;
import io.redress.liaison.accounts.Topic;
import io.redress.people.SignedLinks;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.BrandContactId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Party;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A brand that is asked about several cases in one letter, and answers each by itself. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class BrandBatchScenarioTest {
  private static final Pattern LINK = Pattern.compile("/b/\\S+/l/\\S+/batch");
  private static final String ANA = "ana@brand.example";
  private static final String LUCA = "luca@brand.example";
  private static final int MORE_THAN_A_SESSION_KEEPS = 51;
  private static final Asking TOGETHER = new Asking(Optional.empty(), Asking.Letter.TOGETHER);

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;
  @Autowired BrandAccounts accounts;
  @Autowired SignedLinks links;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private CaseId other = new CaseId(new UUID(0, 0));
  private Browser brand = new Browser(0);

  @BeforeEach
  void askAboutTwoCases() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    brand = new Browser(port);
    var order = world.cases.order(shop.id(), Duration.ofDays(4));
    other = world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
    ask(shop.caseId(), Remedy.REFUND);
    ask(other, Remedy.REFUND);
  }

  private void ask(CaseId id, Remedy remedy) {
    var question = new CaseCommand.AskBrand(id, remedy, "May it come back?", TOGETHER);
    world.cases.staff(shop.id(), question).orThrow();
  }

  /** From now on somebody else answers for exchanges. */
  private void keepContactForExchanges() {
    var brandId = world.view(shop).head().brandId().orElseThrow();
    var account = world.cases.in(shop.id(), () -> accounts.ofBrand(brandId).orElseThrow());
    var luca =
        new BrandContact(
            new BrandContactId(UUID.randomUUID()),
            new BrandContact.Person("Luca Bianchi", LUCA, ""),
            new BrandContact.Remit(Set.of(), Set.of(Topic.EXCHANGES), List.of("en")),
            account.contacts().getFirst().hours(),
            Optional.empty(),
            Optional.empty());
    var edit = new AccountEdit(brandId, OptionalInt.empty(), Actor.SYSTEM, clock.instant());
    world.cases.in(shop.id(), () -> accounts.change(edit, new AccountChange.KeepContact(luca)));
  }

  /** Asks in the same two hours for what Luca answers. */
  private CaseId askForAnExchange() {
    keepContactForExchanges();
    var order = world.cases.order(shop.id(), Duration.ofDays(4));
    var exchange = world.cases.open(shop.id(), order, CaseReason.WRONG_SIZE);
    ask(exchange, Remedy.EXCHANGE);
    return exchange;
  }

  private String number(CaseId id) {
    return world.cases.view(shop.id(), id).head().number();
  }

  private int openLinks(CaseId id) {
    var subject = List.of(request(id).id().value());
    return world.cases.in(shop.id(), () -> links.countOpen(subject, clock.instant()));
  }

  /** Presses the button that opens the request of a case. */
  private HttpResponse<String> press(Browser reader, String list, CaseId id) {
    return reader.submit(list, list + "/" + request(id).id(), Map.of());
  }

  private LiaisonRequest request(CaseId id) {
    return world.cases.view(shop.id(), id).conduct().liaison().orElseThrow();
  }

  private List<Mail> letters() {
    return world.mails(shop).stream().filter(mail -> mail.to() == Party.BRAND).toList();
  }

  private String link() {
    return link(ANA);
  }

  private String link(String address) {
    return letters().stream()
        .filter(mail -> mail.address().equals(address))
        .map(mail -> LINK.matcher(mail.bodyText()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whenTwoHoursAreOver_thenOneLetterNamesBoth() {
    assertThat(letters()).isEmpty();

    world.cases.pass(Collecting.WINDOW);
    world.cases.pass(Collecting.WINDOW);

    assertThat(letters())
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.bodyText())
                    .contains(world.view(shop).head().number())
                    .contains(world.cases.view(shop.id(), other).head().number())
                    .doesNotContain("Neumann"));
  }

  @Test
  void whenOneIsAnswered_thenTheOtherStaysOpen() {
    world.cases.pass(Collecting.WINDOW);
    var list = brand.follow(brand.get(link()));
    assertThat(list.body()).contains("2 still open").doesNotContain("Neumann");
    var first = list.uri().getPath();

    var opened = brand.submit(first, first + "/" + request(other).id(), Map.of());
    var question = brand.follow(brand.follow(opened));
    var address = "/b/" + shop.slug() + "/requests/" + request(other).id();
    assertThat(question.uri().getPath()).isEqualTo(address);
    brand.submit(address, address, Map.of("answer", "approve", "words", ""));

    assertThat(request(other).state()).isEqualTo(LiaisonState.APPROVED);
    assertThat(request(shop.caseId()).state()).isEqualTo(LiaisonState.SENT);
    assertThat(brand.get(first).body()).contains("one still open").contains("You approved it.");
  }

  @Test
  void whenOneIsTakenBackBeforeTheLetter_thenItIsNeitherListedNorOpened() {
    world.cases.consumer(shop.id(), new CaseCommand.WithdrawRequest(other, "No need.")).orThrow();
    world.cases.pass(Collecting.WINDOW);

    var list = brand.follow(brand.get(link()));

    assertThat(list.body()).contains(number(shop.caseId())).doesNotContain(number(other));
    assertThat(press(brand, list.uri().getPath(), other).statusCode()).isEqualTo(404);
  }

  @Test
  void whenTwoContactsAreAsked_thenEachSeesAndOpensTheirOwn() {
    var exchange = askForAnExchange();
    world.cases.pass(Collecting.WINDOW);
    var luca = new Browser(port);

    var lists = List.of(brand.follow(brand.get(link())), luca.follow(luca.get(link(LUCA))));

    assertThat(lists.getFirst().body())
        .contains(number(shop.caseId()), number(other))
        .doesNotContain(number(exchange));
    assertThat(lists.getLast().body())
        .contains(number(exchange))
        .doesNotContain(number(shop.caseId()), number(other));
    assertThat(press(brand, lists.getFirst().uri().getPath(), exchange).statusCode())
        .isEqualTo(404);
    assertThat(press(luca, lists.getLast().uri().getPath(), other).statusCode()).isEqualTo(404);
  }

  @Test
  void whenOneIsPassedOnToAnotherContact_thenItIsNotAmongWhatThatOneWasTold() {
    askForAnExchange();
    world.cases.pass(Collecting.WINDOW);
    var list = brand.follow(brand.get(link())).uri().getPath();
    var page = brand.follow(press(brand, list, other)).uri().getPath() + "/colleagues";

    brand.submit(page, page, Map.of("name", "Luca", "email", LUCA, "note", ""));

    var luca = new Browser(port);
    var lucas = luca.follow(luca.get(link(LUCA)));
    assertThat(brand.get(page).body()).contains("Luca, on");
    assertThat(lucas.body()).doesNotContain(number(other));
    assertThat(press(luca, lucas.uri().getPath(), other).statusCode()).isEqualTo(404);
  }

  @Test
  void whenTheLinksOfOneAreEnded_thenItIsNotOpenedFromTheOther() {
    world.cases.pass(Collecting.WINDOW);
    var list = brand.follow(brand.get(link())).uri().getPath();
    var subject = request(other).id().value();
    world.cases.in(
        shop.id(),
        () -> {
          links.revokeAll(List.of(subject), clock.instant());
          return subject;
        });

    assertThat(press(brand, list, other).statusCode()).isEqualTo(404);
    assertThat(brand.get(list).body()).doesNotContain(number(other));
  }

  @Test
  void whenTheyAreOpenedAgainAndAgain_thenTheListStaysOpenAndNoLinkIsMade() {
    world.cases.pass(Collecting.WINDOW);
    var list = brand.follow(brand.get(link())).uri().getPath();
    assertThat(brand.follow(press(brand, list, other)).statusCode()).isEqualTo(200);
    var made = List.of(openLinks(shop.caseId()), openLinks(other));

    for (var each = 0; each < MORE_THAN_A_SESSION_KEEPS; each++) {
      var opened = press(brand, list, each % 2 == 0 ? shop.caseId() : other);
      assertThat(brand.follow(opened).statusCode()).isEqualTo(200);
    }

    assertThat(brand.get(list).statusCode()).isEqualTo(200);
    assertThat(List.of(openLinks(shop.caseId()), openLinks(other))).isEqualTo(made);
  }

  @Test
  void whenAQuestionComesFirst_thenItIsStillOpenAndMayBeAnswered() {
    world.cases.pass(Collecting.WINDOW);
    var list = brand.follow(brand.get(link())).uri().getPath();
    var address = brand.follow(press(brand, list, other)).uri().getPath();

    brand.submit(address, address, Map.of("answer", "ask", "words", "Was it worn?"));

    assertThat(request(other).state()).isEqualTo(LiaisonState.INFO_ASKED);
    assertThat(brand.get(list).body())
        .contains("2 still open", "You asked us a question first.")
        .contains("Open and answer: Request " + number(other));
  }

  @Test
  void whenARequestCameAlone_thenItHasNoList() {
    world.cases.pass(Collecting.WINDOW);
    var alone = world.shop();
    world
        .cases
        .staff(alone.id(), new CaseCommand.AskBrand(alone.caseId(), Remedy.REFUND, "May it?"))
        .orThrow();
    var page = brand.follow(brand.get(world.brandLink(alone))).uri().getPath();

    assertThat(brand.get(page + "/batch").statusCode()).isEqualTo(404);
  }
}
