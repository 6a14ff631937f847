package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.consumers.Consumers;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.faces.Looks;
import io.redress.language.Language;
import io.redress.orders.Order;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Somebody is on the line: a whole case is taken down by keys alone, in a few steps. */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class PhoneIntakeScenarioTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");
  private static final Path PICTURES = Path.of("target", "screenshots");

  /** At three seconds each, and as many minutes of talk as it takes, it stays below two minutes. */
  private static final int MOST_STEPS = 20;

  private static final int MOST_QUESTIONS = 4;

  @LocalServerPort int port;
  @Autowired House house;
  @Autowired Cases cases;
  @Autowired Consumers consumers;

  private Merchant shop;
  private Order order;
  private int steps;

  @BeforeEach
  void openShop() {
    house.startAt(TestClock.START);
    shop = house.open(GERMANY, "{}");
    var earrings =
        new Piece("Pearl studs", "Maison", "earrings", Money.of(29_800, "EUR"), Map.of());
    order = house.sell(shop, GERMANY, SellerPosition.Type.RETAILER, earrings);
    house.in(
        shop,
        () -> {
          consumers.changePhone(order.consumerId(), Optional.of("+49 30 9018 2017"));
          return true;
        });
  }

  @Test
  void whenACallIsTakenDownByKeysAlone_thenTheCaseStandsWithAllItPromises() throws IOException {
    try (var browser = new Browser("http://127.0.0.1:" + port + "/desk/" + shop.slug())) {
      signIn(browser);
      leads(browser, "n");
      assertThat(browser.address()).endsWith("/phone");
      leads(browser, "030 9018 2017", Keys.ENTER);
      assertThat(browser.address()).endsWith("/orders/" + order.id() + "/case");

      press(browser, "2");
      var asked = ask(browser);
      look(browser);
      press(browser, Keys.chord(Keys.ALT, "5"));
      press(browser, "2");
      press(browser, Keys.chord(Keys.ALT, "b"));
      press(browser, "1");
      leads(browser, Keys.chord(Keys.CONTROL, Keys.ENTER));

      assertThat(browser.address()).contains("/cases/");
      assertThat(asked).isBetween(1, MOST_QUESTIONS);
      assertThat(steps).isLessThanOrEqualTo(MOST_STEPS);
    }
    sees();
  }

  /** What stands after it: the case, two promises, the note for colleagues and the letter. */
  private void sees() {
    var found = house.in(shop, () -> cases.find(CaseQuery.of(order.id())));
    assertThat(found).hasSize(1);
    var view = house.in(shop, () -> cases.view(found.getFirst().id())).orElseThrow();
    assertThat(view.conduct().promises().stream().filter(Promise::isOpen).map(Promise::kind))
        .containsExactlyInAnyOrder(PromiseKind.DECISION, PromiseKind.CALL_BACK);
    assertThat(view.content().lines().getFirst().answers()).isNotEmpty();
    assertThat(view.conduct().messages())
        .anyMatch(
            said -> said.thread() == ThreadKind.INTERNAL && said.channel() == MessageChannel.PHONE);
    var letter = house.letters(shop, Party.CONSUMER).getLast();
    assertThat(letter.bodyText()).contains(found.getFirst().number());
    assertThat(House.link(letter)).startsWith("/s/");
  }

  private void signIn(Browser browser) {
    browser.open("/sign-in");
    browser.write("E-mail", House.STAFF_EMAIL).write("Password", House.STAFF_PASSWORD);
    browser.press("Sign in");
  }

  /** Goes on until the rulebook has nothing more to ask; how often it asked. */
  private int ask(Browser browser) {
    leads(browser, Keys.chord(Keys.CONTROL, Keys.ENTER));
    var asked = 0;
    while (!browser.driver().findElements(By.cssSelector("#questions fieldset")).isEmpty()) {
      press(browser, "1");
      leads(browser, Keys.chord(Keys.CONTROL, Keys.ENTER));
      asked++;
    }
    return asked;
  }

  private void press(Browser browser, CharSequence... keys) {
    browser.driver().switchTo().activeElement().sendKeys(keys);
    steps++;
  }

  /** A key after which another page is there. */
  private void leads(Browser browser, CharSequence... keys) {
    var before = loadedAt(browser);
    press(browser, keys);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .withMessage(() -> "nothing followed at " + browser.address())
        .until(open -> !loadedAt(browser).equals(before) && isThere(browser));
  }

  private static Object loadedAt(Browser browser) {
    return Objects.requireNonNull(browser.driver().executeScript("return performance.timeOrigin"));
  }

  private static boolean isThere(Browser browser) {
    return "complete".equals(browser.driver().executeScript("return document.readyState"));
  }

  private static void look(Browser browser) throws IOException {
    for (var width : List.of(390, 1440)) {
      browser.beAsWideAs(width);
      var name = "phone-intake." + width;
      Files.createDirectories(PICTURES);
      Files.write(
          PICTURES.resolve(name + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
      Looks.check(browser.driver(), Language.ENGLISH, name);
    }
  }
}
