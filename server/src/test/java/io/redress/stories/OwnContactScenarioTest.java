package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseEvent;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.consumers.Consumer;
import io.redress.consumers.Consumers;
import io.redress.consumers.QuietHours;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.orders.Order;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.shared.StaffId;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** A person changes how they are reached; who is not reached by letter is owed a call. */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class OwnContactScenarioTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");

  @LocalServerPort int port;
  @Autowired House house;
  @Autowired Cases cases;
  @Autowired Consumers consumers;
  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;

  private Merchant shop;
  private Order order;
  private PlainBrowser browser;
  private String matter;

  @BeforeEach
  void openCase() {
    house.startAt(TestClock.START);
    shop = house.open(GERMANY, "{}");
    order = sell();
    browser = new PlainBrowser("http://127.0.0.1:" + port);
    matter = open();
    browser.get(at("/"));
    browser.post(at("/find/mine"), Map.of("mine", House.emailOf(order)));
    house.settle();
    browser.get(House.link(latestTo(House.emailOf(order))));
  }

  private Order sell() {
    var price = Money.of(29_800, "EUR");
    var facts = Map.<String, Object>of("worn", false, "damage", false);
    var bag = new Piece("Tote", "Maison", "handbag", price, facts);
    return house.sell(shop, GERMANY, SellerPosition.Type.RETAILER, bag);
  }

  private String at(String path) {
    return "/s/" + shop.slug() + path;
  }

  private String mine(String path) {
    return at("/mine/" + order.consumerId() + path);
  }

  private String open() {
    var address = at("/orders/" + order.id());
    browser.get(at("/"));
    browser.post(
        at("/find"), Map.of("order", order.orderNumber(), "contact", House.emailOf(order)));
    var line = order.lines().getFirst().id().toString();
    browser.get(address);
    browser.post(address, Map.of("line", line, "reason", "changed_mind", "words", "Not for me."));
    var form = browser.get(address + "/outcome").fields();
    return browser.post(address + "/requests", form).path();
  }

  private Mail latestTo(String address) {
    return house.letters(shop, Party.CONSUMER).stream()
        .filter(mail -> mail.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  private CaseView view() {
    return house.in(
        shop,
        () -> {
          var id = cases.find(CaseQuery.of(order.consumerId())).getFirst().id();
          return cases.view(id).orElseThrow();
        });
  }

  private Consumer person() {
    return house.in(shop, () -> consumers.byId(order.consumerId()));
  }

  private List<String> events() {
    return view().conduct().events().stream().map(CaseEvent::kind).toList();
  }

  private List<Promise> calls() {
    return view().conduct().promises().stream()
        .filter(each -> each.kind() == PromiseKind.CALL_BACK)
        .toList();
  }

  private void change(String name, String phone, String language) {
    browser.get(mine("/contact"));
    browser.post(mine("/contact"), Map.of("name", name, "phone", phone, "language", language));
  }

  private void askFor(String address) {
    browser.get(mine("/contact"));
    var answer = browser.post(mine("/address"), Map.of("email", address));
    assertThat(answer.body()).contains("The link is on its way to the new address.");
    house.settle();
  }

  @Nested
  class GivenAPersonsPage {
    @Test
    void whenNamePhoneAndLanguageAreChanged_thenPersonAndOpenCaseFollowAndLettersToo() {
      change("Dr. Clara Neumann", "+49 30 1234567", "zh-Hans");

      assertThat(person().name()).isEqualTo("Dr. Clara Neumann");
      assertThat(person().phone()).contains("+49 30 1234567");
      assertThat(view().head().language()).isEqualTo("zh-Hans");
      assertThat(events()).filteredOn("contact_changed"::equals).hasSize(3);
      assertThat(view().conduct().events().toString()).doesNotContain("1234567", "Dr. Clara");
      browser.get(matter);
      browser.post(matter + "/stop", Map.of("words", ""));
      assertThat(latestTo(House.emailOf(order)).language()).isEqualTo("zh-Hans");
    }

    @Test
    void whenNothingIsAnother_thenNothingIsWritten() {
      change("Clara Neumann", "", "en");

      assertThat(events()).doesNotContain("contact_changed");
    }

    @Test
    void whenAFieldIsWrong_thenTheFormComesBackWithTheWords() {
      browser.get(mine("/contact"));

      var answer =
          browser.post(mine("/contact"), Map.of("name", "", "phone", "ring me", "language", "en"));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains("ring me", "Your name is still missing.");
      assertThat(person().name()).isEqualTo("Clara Neumann");
    }
  }

  @Nested
  class GivenAPersonWhoSleeps {
    private PlainBrowser.Answer quiet(String from, String to, String deed) {
      browser.get(mine("/quiet"));
      return browser.post(mine("/quiet"), Map.of("from", from, "to", to, "do", deed));
    }

    @Test
    void whenQuietHoursAreKept_thenTheyHoldUntilTheyAreEnded() {
      assertThat(quiet("21:30", "07:00", "keep").path()).startsWith(mine(""));
      assertThat(person().quiet())
          .contains(new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 0)));
      assertThat(browser.get(mine("/quiet")).body()).contains("Now from 21:30 to 07:00.");

      quiet("21:30", "07:00", "end");

      assertThat(person().quiet()).isEmpty();
    }

    @Test
    void whenTheyCannotBeMeant_thenTheFormComesBackAndNothingIsKept() {
      assertThat(quiet("late", "07:00", "keep").body()).contains("Please write a time like 21:00.");
      assertThat(quiet("07:00", "07:00", "keep").status()).isEqualTo(422);
      assertThat(person().quiet()).isEmpty();
    }
  }

  @Nested
  class GivenAnotherAddress {
    @Test
    void whenItIsConfirmed_thenLettersGoThereTheOldOneIsToldAndCanTakeItBack() {
      askFor("clara@new.example");
      assertThat(person().email()).isEqualTo(House.emailOf(order));
      var letter = latestTo("clara@new.example");
      var there = new PlainBrowser("http://127.0.0.1:" + port);
      var page = there.get(House.link(letter));
      assertThat(page.body()).contains("Shall our letters come here?");
      assertThat(person().email()).isEqualTo(House.emailOf(order));

      there.post(page.path(), Map.of());

      assertThat(person().email()).isEqualTo("clara@new.example");
      assertThat(events()).contains("contact_changed");
      assertThat(browser.get(mine("")).status()).isEqualTo(404);
      assertThat(there.get(mine("")).status()).isEqualTo(404);
      var notice = latestTo(House.emailOf(order));
      assertThat(notice.subject()).isEqualTo("Our letters go to another address now");
      assertThat(notice.bodyText()).doesNotContain("clara@new.example");
      var old = new PlainBrowser("http://127.0.0.1:" + port);
      var undo = old.get(House.link(notice));
      old.post(undo.path(), Map.of());
      assertThat(person().email()).isEqualTo(House.emailOf(order));
      assertThat(there.post(page.path(), Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whenItIsAnotherPersons_thenThePageIsTheSameAndNobodyGetsALetter() {
      var other = sell();
      var before = house.letters(shop, Party.CONSUMER).size();

      askFor(House.emailOf(other).toUpperCase(Locale.ROOT));

      assertThat(house.letters(shop, Party.CONSUMER)).hasSize(before);
      assertThat(person().email()).isEqualTo(House.emailOf(order));
    }

    @Test
    void whenALinkIsOldOrForeign_thenItChangesNothing() {
      askFor("clara@new.example");
      var link = House.link(latestTo("clara@new.example"));
      var stranger = new PlainBrowser("http://127.0.0.1:" + port);
      stranger.get(at("/"));
      var there = new PlainBrowser("http://127.0.0.1:" + port);
      var page = there.get(link).path();

      assertThat(stranger.get(page).status()).isEqualTo(404);
      assertThat(there.get(page + "/undo").status()).isEqualTo(404);
      house.startAt(TestClock.START.plus(Duration.ofDays(2)));
      assertThat(new PlainBrowser("http://127.0.0.1:" + port).get(link).status()).isEqualTo(410);
      assertThat(there.post(page, Map.of()).status()).isEqualTo(404);
      assertThat(person().email()).isEqualTo(House.emailOf(order));
    }
  }

  @Nested
  class GivenALetterThatCannotBeDelivered {
    private void refuse() {
      var letter =
          house.letters(shop, Party.CONSUMER).stream()
              .filter(mail -> mail.caseId().isPresent())
              .findFirst()
              .orElseThrow();
      var task =
          new OutboxTask(
              Mails.UNDELIVERED, letter.id().toString(), "" + calls().size(), "{}", house.now());
      house.in(
          shop,
          () -> {
            transaction.executeWithoutResult(status -> outbox.add(task));
            return true;
          });
      house.settle();
    }

    @Test
    void whenItIsRefused_thenTheHouseOwesACallOnceAndTheCaseSaysWhy() {
      refuse();
      refuse();

      assertThat(calls()).singleElement().satisfies(call -> assertThat(call.isOpen()).isTrue());
      assertThat(events()).filteredOn("unreachable"::equals).hasSize(1);
    }

    @Test
    void whenThePersonWasReached_thenNoFurtherCallIsOwedForTheSameAddress() {
      refuse();
      var said = new CaseCommand.Words("All is well.", "Sofia", "en");
      var call =
          new CaseCommand.WriteMessage(
              view().head().id(), ThreadKind.CONSUMER, MessageChannel.PHONE, said);
      var sofia = Actor.staff(new StaffId(new UUID(1, 1)));
      house.in(shop, () -> cases.perform(call, sofia)).orThrow();

      refuse();

      assertThat(calls())
          .singleElement()
          .satisfies(each -> assertThat(each.state()).isEqualTo(PromiseState.KEPT));
    }

    @Test
    void whenTheAddressIsChanged_thenTheCallIsNotOwedAnyMore() {
      refuse();
      askFor("clara@new.example");
      var there = new PlainBrowser("http://127.0.0.1:" + port);
      there.post(there.get(House.link(latestTo("clara@new.example"))).path(), Map.of());

      assertThat(calls())
          .singleElement()
          .satisfies(each -> assertThat(each.state()).isEqualTo(PromiseState.VOID));
    }
  }

  @Nested
  class GivenSomebodyWhoWantsACall {
    @Test
    void whenAskedFor_thenItIsPromisedAndTheWordsSayWhereAndWhen() {
      browser.get(matter);

      var page = browser.post(matter + "/call", Map.of("number", "+49 30 99", "when", "mornings"));

      assertThat(page.body()).contains("Our call to you", "We call you.", "+49 30 99", "mornings");
      assertThat(calls()).singleElement().satisfies(call -> assertThat(call.isOpen()).isTrue());
      assertThat(view().conduct().events().toString()).doesNotContain("+49 30 99");
      browser.post(matter + "/call", Map.of("number", "+49 30 98", "when", ""));
      assertThat(calls()).hasSize(1);
    }

    @Test
    void whenTheNumberIsNone_thenTheFormComesBack() {
      browser.get(matter);

      var page = browser.post(matter + "/call", Map.of("number", "later", "when", "mornings"));

      assertThat(page.status()).isEqualTo(422);
      assertThat(page.body()).contains("later", "mornings", "Please write the number in digits");
      assertThat(calls()).isEmpty();
    }

    @Test
    void whenNobodyAnswers_thenTheCallHasANewDateAndIsToldWhy() {
      browser.get(matter);
      browser.post(matter + "/call", Map.of("number", "+49 30 99", "when", ""));
      house.startAt(TestClock.START.plus(Duration.ofHours(1)));
      var missed = new CaseCommand.MissCall(view().head().id(), "We rang at ten.");

      house.in(shop, () -> cases.perform(missed, Actor.SYSTEM)).orThrow();

      assertThat(calls())
          .extracting(Promise::state)
          .containsExactlyInAnyOrder(PromiseState.RENEGOTIATED, PromiseState.OPEN);
      assertThat(latestTo(House.emailOf(order)).bodyText()).contains("We rang at ten.");
    }
  }
}
