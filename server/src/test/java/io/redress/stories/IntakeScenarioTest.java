package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.Looks;
import io.redress.language.Language;
import io.redress.orders.Order;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.Money;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** From a reason to what is possible: few questions, and nothing is sent before it is seen. */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class IntakeScenarioTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");
  private static final int MOST_QUESTIONS = 4;
  private static final Path PICTURES = Path.of("target", "screenshots");

  @LocalServerPort int port;
  @Autowired House house;

  private Merchant shop;
  private Order order;
  private String path;

  @BeforeEach
  void openShop() {
    house.startAt(TestClock.START);
    shop = house.open(GERMANY, "{}");
    var earrings =
        new Piece("Pearl studs", "Maison", "earrings", Money.of(29_800, "EUR"), Map.of());
    order = house.sell(shop, GERMANY, SellerPosition.Type.RETAILER, earrings);
    path = "/orders/" + order.id();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ENGLISH", "SIMPLIFIED_CHINESE", "JAPANESE", "ARABIC"})
  void whenSheAnswersAtMostFourQuestions_thenSheSeesTheOutcomeBeforeItIsSent(Language language)
      throws IOException {
    try (var browser = new Browser("http://127.0.0.1:" + port + "/s/" + shop.slug())) {
      var driver = browser.driver();
      browser.open("/");
      driver.manage().addCookie(new Cookie.Builder("rd-lang", language.tag()).path("/").build());
      browser.open("/");
      driver.findElement(By.name("order")).sendKeys(order.orderNumber());
      driver.findElement(By.name("contact")).sendKeys(House.emailOf(order));
      click(browser, "main form button.btn-primary");
      driver.executeScript("document.querySelector('input[value=changed_mind]').click()");
      click(browser, "main form button.btn-primary");

      var asked = 1;
      while (browser.address().contains("/questions")) {
        look(browser, language, "question-" + asked);
        driver.navigate().refresh();
        click(browser, "button[name=answer]");
        asked++;
      }

      assertThat(asked).isLessThanOrEqualTo(MOST_QUESTIONS).isGreaterThan(1);
      assertThat(browser.address()).contains("/outcome");
      assertThat(browser.heading()).isNotBlank();
      assertThat(driver.findElements(By.cssSelector(".rd-remedy"))).isNotEmpty();
      look(browser, language, "outcome");
      click(browser, ".rd-bottom button");
      assertThat(browser.address()).contains("/cases/");
    }
  }

  private static void click(Browser browser, String selector) {
    var before = browser.address();
    browser.driver().findElement(By.cssSelector(selector)).click();
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .until(open -> !browser.address().equals(before));
  }

  private static void look(Browser browser, Language language, String name) throws IOException {
    for (var width : List.of(390, 1440)) {
      browser.beAsWideAs(width);
      var page = "intake-%s.%s.%d".formatted(name, language.tag(), width);
      Files.createDirectories(PICTURES);
      Files.write(
          PICTURES.resolve(page + ".png"), browser.driver().getScreenshotAs(OutputType.BYTES));
      Looks.check(browser.driver(), language, page);
    }
  }

  @Nested
  class GivenSomebodyWithoutScripts {
    private PlainBrowser browser = new PlainBrowser("");

    private PlainBrowser browser() {
      return new PlainBrowser("http://127.0.0.1:" + port + "/s/" + shop.slug());
    }

    private PlainBrowser.Answer asked() {
      browser = browser();
      return asked(browser);
    }

    private PlainBrowser.Answer asked(PlainBrowser here) {
      find(here);
      var line = order.lines().getFirst().id().toString();
      here.get(path);
      return here.post(path, Map.of("line", line, "reason", "changed_mind", "words", ""));
    }

    private void find(PlainBrowser here) {
      here.get("/");
      here.post("/find", Map.of("order", order.orderNumber(), "contact", House.emailOf(order)));
    }

    private PlainBrowser.Answer say(PlainBrowser.Answer page, String answer) {
      var form = new LinkedHashMap<>(page.fields());
      form.put("answer", answer);
      return browser.post(path + "/questions", form);
    }

    @Test
    void whenTheAddressIsOpenedOnAnotherDevice_thenItGoesOnThere() {
      var second = say(asked(), "as_new");
      var elsewhere = browser();
      find(elsewhere);

      var at = URLEncoder.encode(second.fields().getOrDefault("at", ""), StandardCharsets.UTF_8);
      var there = elsewhere.get(path + "/questions?at=" + at);

      assertThat(heading(there))
          .isEqualTo(heading(second))
          .isEqualTo("Did it come with a hygiene seal?");
    }

    @Test
    void whenSheGoesOneStepBack_thenTheQuestionIsAskedAgain() {
      var first = asked();
      var second = say(first, "as_new");

      var again = browser.get(link(second, "One step back"));

      assertThat(heading(again)).isEqualTo(heading(first)).isNotEqualTo(heading(second));
    }

    @Test
    void whenSheDoesNotKnow_thenThatIsKeptAndToldAsWhatCouldChangeIt() {
      var second = say(asked(), "unsure");

      var outcome = say(second, "unsure");

      assertThat(outcome.path()).contains("/outcome");
      assertThat(outcome.body()).contains("What could still change this", "I do not know");
      var sent = browser.post(path + "/requests", outcome.fields());
      assertThat(sent.path()).contains("/cases/");
    }

    @Test
    void whenTheAnswerIsNone_thenTheQuestionStays() {
      var first = asked();

      var again = say(first, "purple");

      assertThat(again.status()).isEqualTo(422);
      assertThat(heading(again)).isEqualTo(heading(first));
    }

    private static String heading(PlainBrowser.Answer page) {
      return page.body().replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
    }

    private String link(PlainBrowser.Answer page, String words) {
      var href = page.body().replaceAll("(?s).*<a href=\"([^\"]*)\">" + words + ".*", "$1");
      return href.replace("&amp;", "&").substring(("/s/" + shop.slug()).length());
    }
  }
}
