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
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A person sees all that is theirs by a link that was mailed to them, and by nothing else. */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class OwnCasesScenarioTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");
  private static final int MOST_LETTERS = 3;

  @LocalServerPort int port;
  @Autowired House house;

  private Merchant shop;
  private Order order;

  @BeforeEach
  void openShop() {
    house.startAt(TestClock.START);
    shop = house.open(GERMANY, "{}");
    order = sell();
  }

  private Order sell() {
    var price = Money.of(29_800, "EUR");
    var bag = new Piece("Tote", "Maison", "handbag", price, Map.of("worn", false, "damage", false));
    return house.sell(shop, GERMANY, SellerPosition.Type.RETAILER, bag);
  }

  private PlainBrowser browser() {
    return new PlainBrowser("http://127.0.0.1:" + port + "/s/" + shop.slug());
  }

  /** A browser that found an order and opened a request about it; the path of its page. */
  private String open(PlainBrowser browser, Order about) {
    var address = "/orders/" + about.id();
    browser.get("/");
    browser.post("/find", Map.of("order", about.orderNumber(), "contact", House.emailOf(about)));
    var line = about.lines().getFirst().id().toString();
    browser.get(address);
    browser.post(address, Map.of("line", line, "reason", "changed_mind", "words", "Not for me."));
    var form = browser.get(address + "/outcome").fields();
    var sent = browser.post(address + "/requests", form);
    return sent.path().substring(("/s/" + shop.slug()).length());
  }

  private String askForLink(String email) {
    var browser = browser();
    browser.get("/");
    var answer = browser.post("/find/mine", Map.of("mine", email));
    house.settle();
    return answer.status() + " " + answer.path() + answer.bodyWithout(email);
  }

  private PlainBrowser withLink(String email) {
    askForLink(email);
    var letter = house.letters(shop, Party.CONSUMER).getFirst();
    assertThat(letter.subject()).isEqualTo("Your link to all your requests");
    var browser = new PlainBrowser("http://127.0.0.1:" + port);
    var page = browser.get(House.link(letter));
    assertThat(page.path()).isEqualTo("/s/" + shop.slug() + "/mine/" + order.consumerId());
    return browser;
  }

  private String mine() {
    return "/s/" + shop.slug() + "/mine/" + order.consumerId();
  }

  @Nested
  class GivenSomebodyWhoAsks {
    @Test
    void whenTheAddressIsKnownOrNot_thenThePageIsTheSameAndOnlyTheKnownGetsALetter() {
      var unknown = askForLink("nobody@nowhere.example");
      assertThat(house.letters(shop, Party.CONSUMER)).isEmpty();
      var known = askForLink(House.emailOf(order));

      assertThat(known).isEqualTo(unknown);
      assertThat(house.letters(shop, Party.CONSUMER))
          .singleElement()
          .satisfies(letter -> assertThat(letter.address()).isEqualTo(House.emailOf(order)));
    }

    @Test
    void whenAskedTooOften_thenKnownAndUnknownWaitAlike() {
      for (var i = 0; i < MOST_LETTERS; i++) {
        askForLink(House.emailOf(order));
        askForLink("nobody@nowhere.example");
      }

      assertThat(askForLink(House.emailOf(order))).startsWith("429");
      assertThat(askForLink("nobody@nowhere.example")).startsWith("429");
    }
  }

  @Nested
  class GivenALinkToThePerson {
    @Test
    void whenItIsOpened_thenOpenDoneAndBoughtAreThere() {
      var matter = open(browser(), order);
      var browser = withLink(House.emailOf(order));

      var page = browser.get(mine());

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body()).contains("One thing is under way, Clara Neumann.");
      assertThat(page.body()).contains("/s/" + shop.slug() + matter, "Our answer", "Under way");
      assertThat(browser.get("/s/" + shop.slug() + matter).body())
          .contains("All your requests in one place")
          .doesNotContain("Send me the link");

      browser.post("/s/" + shop.slug() + matter + "/stop", Map.of("words", ""));
      var after = browser.get(mine());
      assertThat(after.body()).contains("Nothing is open", "Stopped by you", "Ask for help");
      assertThat(browser.get("/s/" + shop.slug() + "/orders/" + order.id()).status())
          .isEqualTo(200);
    }

    @Test
    void whenItIsClosedOnAllDevices_thenNothingOpensAnyMore() {
      var matter = open(browser(), order);
      var first = withLink(House.emailOf(order));
      var second = withLink(House.emailOf(order));

      first.get(mine());
      assertThat(first.post(mine() + "/close", Map.of()).body())
          .contains("Your page is closed on all devices.");

      assertThat(first.get(mine()).status()).isEqualTo(404);
      assertThat(second.get(mine()).status()).isEqualTo(404);
      assertThat(second.get("/s/" + shop.slug() + matter).status()).isEqualTo(404);
      assertThat(second.get("/s/" + shop.slug() + "/orders/" + order.id()).status()).isEqualTo(404);
    }

    @Test
    void whenItIsOld_thenItOpensNothing() {
      var browser = withLink(House.emailOf(order));

      house.startAt(TestClock.START.plus(Duration.ofDays(8)));

      assertThat(browser.get(mine()).status()).isEqualTo(404);
    }

    @Test
    void whenSomethingOfAnotherPersonIsAskedFor_thenItIsNotThere() {
      var other = sell();
      var foreign = open(browser(), other);
      var browser = withLink(House.emailOf(order));
      var unknown = browser.get("/s/" + shop.slug() + "/mine/" + UUID.randomUUID());

      var page = browser.get("/s/" + shop.slug() + "/mine/" + other.consumerId());

      assertThat(page.status()).isEqualTo(404);
      assertThat(page.body()).isEqualTo(unknown.body());
      assertThat(browser.get("/s/" + shop.slug() + foreign).status()).isEqualTo(404);
      assertThat(browser.get("/s/" + shop.slug() + "/orders/" + other.id()).status())
          .isEqualTo(404);
      browser.get(mine());
      assertThat(
              browser
                  .post("/s/" + shop.slug() + "/mine/" + other.consumerId() + "/close", Map.of())
                  .status())
          .isEqualTo(404);
    }
  }

  @Nested
  class GivenALinkToOneCaseAlone {
    @Test
    void whenTheOthersAreAskedFor_thenALetterGoesToTheKnownAddressAndNothingElseOpens() {
      var browser = browser();
      var matter = open(browser, order);
      assertThat(browser.get("/mine/" + order.consumerId()).status()).isEqualTo(404);

      var page = browser.get(matter);
      assertThat(page.body()).contains("Send me the link").doesNotContain(House.emailOf(order));
      var after = browser.post(matter + "/mine", Map.of());
      house.settle();

      assertThat(after.body()).contains("Your link is on its way.");
      assertThat(house.letters(shop, Party.CONSUMER).getFirst().address())
          .isEqualTo(House.emailOf(order));
      assertThat(browser.get("/mine/" + order.consumerId()).status()).isEqualTo(404);
      assertThat(browser.get(matter).body()).doesNotContain("Your link is on its way.");
    }
  }
}
