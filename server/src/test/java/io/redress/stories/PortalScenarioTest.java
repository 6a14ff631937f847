package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.orders.Order;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the portal lets nobody do, and what it never loses: plain forms, no script. */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class PortalScenarioTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");
  private static final int MOST_TRIES = 10;
  private static final int MOST_STATEMENTS = 3;

  @LocalServerPort int port;
  @Autowired House house;

  private Merchant shop;
  private Order order;
  private PlainBrowser browser;

  @BeforeEach
  void openShop() {
    house.startAt(TestClock.START);
    shop = house.open(GERMANY, "{}");
    order = house.sell(shop, GERMANY, SellerPosition.Type.RETAILER, bag());
    browser = new PlainBrowser("http://127.0.0.1:" + port + "/s/" + shop.slug());
  }

  private static Piece bag() {
    var price = Money.of(29_800, "EUR");
    return new Piece("Tote", "Maison", "handbag", price, Map.of("worn", false, "damage", false));
  }

  private PlainBrowser.Answer find(String number, String email) {
    browser.get("/");
    return browser.post("/find", Map.of("order", number, "contact", email));
  }

  private String findRight() {
    find(order.orderNumber(), House.emailOf(order));
    return "/orders/" + order.id();
  }

  private String open() {
    var address = findRight();
    var line = order.lines().getFirst().id().toString();
    browser.get(address);
    browser.post(address, Map.of("line", line, "reason", "changed_mind", "words", "Not for me."));
    var form = browser.get(address + "/outcome").fields();
    var sent = browser.post(address + "/requests", form);
    assertThat(sent.path()).contains("/cases/");
    return sent.path().substring(("/s/" + shop.slug()).length());
  }

  @Nested
  class GivenSomebodyWhoGuesses {
    @Test
    void whenNumberOrAddressIsWrong_thenTheAnswerIsTheSame() {
      var wrongAddress = find(order.orderNumber(), "x@y.example");
      var wrongNumber = find("NO-SUCH", House.emailOf(order));

      assertThat(wrongAddress.status()).isEqualTo(422).isEqualTo(wrongNumber.status());
      assertThat(wrongAddress.bodyWithout(order.orderNumber(), "x@y.example"))
          .isEqualTo(wrongNumber.bodyWithout("NO-SUCH", House.emailOf(order)));
    }

    @Test
    void whenTriedTooOften_thenTheRightPairWaitsToo() {
      for (var i = 0; i < MOST_TRIES; i++) {
        find(order.orderNumber(), "guess" + i + "@y.example");
      }

      assertThat(find(order.orderNumber(), House.emailOf(order)).status()).isEqualTo(429);
    }

    @Test
    void whenALinkIsAskedFor_thenThePageIsTheSameAndOnlyTheRightPairGetsALetter() {
      browser.get("/");
      var wrong = browser.post("/find/link", Map.of("order", "NO-SUCH", "contact", "a@b.example"));
      house.settle();
      assertThat(house.letters(shop, Party.CONSUMER)).isEmpty();
      var right =
          browser.post(
              "/find/link", Map.of("order", order.orderNumber(), "contact", House.emailOf(order)));
      house.settle();

      assertThat(right.status()).isEqualTo(wrong.status());
      assertThat(right.path()).isEqualTo(wrong.path());
      var letter = house.letters(shop, Party.CONSUMER).getFirst();
      var elsewhere = new PlainBrowser("http://127.0.0.1:" + port);
      assertThat(elsewhere.get(House.link(letter)).path()).endsWith("/orders/" + order.id());
    }

    @Test
    void whenACaseOrOrderIsForeignOrUnknown_thenThePageIsTheSame() {
      var matter = open();
      var stranger = new PlainBrowser("http://127.0.0.1:" + port + "/s/" + shop.slug());

      var foreign = stranger.get(matter);
      var unknown = stranger.get("/cases/" + UUID.randomUUID());
      var foreignOrder = stranger.get("/orders/" + order.id());

      assertThat(foreign.status()).isEqualTo(404);
      assertThat(foreign.body()).isEqualTo(unknown.body()).isEqualTo(foreignOrder.body());
      assertThat(foreign.body()).contains("There is nothing at this address.");
      assertThat(stranger.get(matter + "/live").status()).isEqualTo(404);
      assertThat(stranger.get(matter + "/fragments/talk").status()).isEqualTo(404);
    }

    @Test
    void whenAFormComesWithoutItsToken_thenNothingIsDone() {
      var matter = open();

      var forged = browser.postAs("", matter + "/messages", Map.of("words", "forged"));

      assertThat(forged.status()).isEqualTo(403);
      assertThat(browser.get(matter).body()).doesNotContain("forged");
    }
  }

  @Nested
  class GivenARequest {
    @Test
    void whenSomethingIsMissing_thenWhatWasWrittenIsStillThere() {
      var address = findRight();
      browser.get(address);

      var again = browser.post(address, Map.of("reason", "changed_mind", "words", "Not for me."));

      assertThat(again.status()).isEqualTo(422);
      assertThat(again.body()).contains("Please choose the piece it is about.", "Not for me.");
      assertThat(browser.get(address + "?lang=zh-Hans").body()).contains("Not for me.");
    }

    @Test
    void whenItIsSentTwice_thenThereIsOneCase() {
      var address = findRight();
      var line = order.lines().getFirst().id().toString();
      browser.get(address);
      browser.post(address, Map.of("line", line, "reason", "changed_mind", "words", "Not for me."));
      var form = browser.get(address + "/outcome").fields();

      var first = browser.post(address + "/requests", form);
      var second = browser.post(address + "/requests", form);

      assertThat(first.path()).contains("/cases/").isEqualTo(second.path());
      assertThat(browser.get(address).body()).contains("It has a request of its own already.");
    }

    @Test
    void whenThePieceIsAskedBackElsewhereMeanwhile_thenThePagesStillOpen() {
      var here = browser;
      var address = findRight();
      var line = order.lines().getFirst().id().toString();
      here.get(address);
      here.post(address, Map.of("line", line, "reason", "changed_mind", "words", "Not for me."));
      browser = new PlainBrowser("http://127.0.0.1:" + port + "/s/" + shop.slug());
      open();

      var again = here.get(address);

      assertThat(again.status()).isEqualTo(200);
      assertThat(again.body()).contains("It has a request of its own already.");
      assertThat(here.get(address + "/outcome").path()).endsWith(address);
    }

    @Test
    void whenWordsHoldWhatNoTextCan_thenTheRestIsTaken() {
      var address = findRight();
      var line = order.lines().getFirst().id().toString();
      browser.get(address);
      browser.post(
          address, Map.of("line", line, "reason", "changed_mind", "words", "Not\u0000 for me."));

      var sent = browser.post(address + "/requests", browser.get(address + "/outcome").fields());

      assertThat(sent.path()).contains("/cases/");
      assertThat(sent.body()).contains("Not for me.");
    }

    @Test
    void whenWordsAreMissing_thenTheyAreAskedForOnTheSamePage() {
      var matter = open();

      var refused = browser.post(matter + "/messages", Map.of("words", " "));

      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.body()).contains("Please write at least a few words.");
    }

    @Test
    void whenTheConsumerTakesItBack_thenThePiecesAreFreeAgain() {
      var matter = open();

      assertThat(browser.get(matter + "/stop").body()).contains("Do you no longer want this");
      browser.post(matter + "/stop", Map.of("words", ""));

      assertThat(browser.get(matter).body()).contains("We have put your request aside.");
      assertThat(browser.get("/orders/" + order.id()).body())
          .doesNotContain("It has a request of its own already.");
    }

    @Test
    void whenNothingIsPaidYet_thenThereIsNoProof() {
      var matter = open();

      assertThat(browser.get(matter + "/refund").path()).endsWith(matter);
    }
  }

  @Nested
  class GivenAWithdrawal {
    private Map<String, String> statement(String number, String email) {
      return Map.of(
          "name", "Clara Neumann", "order", number, "scope", "all", "part", "", "email", email);
    }

    private PlainBrowser.Answer withdraw(Map<String, String> statement) {
      browser.get("/withdraw");
      var confirm = browser.post("/withdraw", statement);
      assertThat(confirm.body()).contains("Is this what you want to tell us?");
      return browser.post("/withdraw/confirm", confirm.fields());
    }

    @Test
    void whenItFitsAnOrder_thenItIsACaseWithAReceipt() {
      var receipt = withdraw(statement(order.orderNumber(), House.emailOf(order)));

      assertThat(receipt.body())
          .contains("We have your withdrawal.", "In time: you had until", "Tote");
      assertThat(house.letters(shop, Party.CONSUMER).getFirst().subject())
          .contains("We have your withdrawal");
      assertThat(browser.get("/orders/" + order.id()).status()).isEqualTo(404);
    }

    @Test
    void whenItFitsNothing_thenItIsKeptReceiptedAndSomebodyLooks() {
      var receipt = withdraw(statement("the red bag from May", "clara@else.example"));

      assertThat(receipt.status()).isEqualTo(200);
      assertThat(receipt.body())
          .contains("We have your withdrawal.", "a person looks for it", "the red bag from May");
      assertThat(house.letters(shop, Party.CONSUMER)).hasSize(1);
      assertThat(house.letters(shop, Party.MERCHANT).getFirst().bodyText())
          .contains("the red bag from May", "clara@else.example");
    }

    @Test
    void whenItHoldsWhatNoTextCan_thenItIsTakenAllTheSame() {
      var receipt = withdraw(statement("the red\u0000 bag", "clara@else.example"));

      assertThat(receipt.status()).isEqualTo(200);
      assertThat(receipt.body()).contains("the red bag");
    }

    @Test
    void whenOneAddressGetsReceiptAfterReceipt_thenTheNextOneWaits() {
      for (var i = 0; i < MOST_STATEMENTS; i++) {
        withdraw(statement("something " + i, "victim@else.example"));
      }

      var next = withdraw(statement("one more", "victim@else.example"));

      assertThat(next.status()).isEqualTo(429);
      assertThat(house.letters(shop, Party.CONSUMER)).hasSize(MOST_STATEMENTS);
      assertThat(browser.get("/withdraw/confirm").body()).contains("one more");
    }

    @Test
    void whenTheAddressIsOdd_thenTheFormComesBackWithEverything() {
      browser.get("/withdraw");

      var again = browser.post("/withdraw", statement("HL-1", "clara@"));

      assertThat(again.status()).isEqualTo(422);
      assertThat(again.body()).contains("does not look like a whole address", "Clara Neumann");
    }
  }
}
