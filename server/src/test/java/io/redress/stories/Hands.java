package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.Looks;
import io.redress.language.Language;
import io.redress.stories.House.Place;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One person at a browser in a language of their own, who finds everything by what it does and
 * never by the words that stand on it.
 */
final class Hands implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Browser browser;
  private final Language language;

  /** Opens a browser at this page of the house. */
  Hands(Browser browser, Language language, Place place, String home) {
    this.browser = browser;
    this.language = language;
    browser.liveIn(place.zone().getId());
    browser.open(home);
    var choice = new Cookie.Builder("rd-lang", language.tag()).path("/").build();
    browser.driver().manage().addCookie(choice);
    browser.open(home);
  }

  /** Opens a page, which must speak this person's language from the side it is read from. */
  Hands open(String path) {
    browser.open(path);
    var page = browser.driver().findElement(By.tagName("html"));
    assertThat(page.getDomAttribute("lang")).as(path).isEqualTo(language.tag());
    assertThat(Objects.requireNonNullElse(page.getDomAttribute("dir"), "ltr"))
        .as(path)
        .isEqualTo(language.direction());
    return this;
  }

  /** Opens a page of the house, and signs in first where nobody is any more. */
  Hands openAs(String email, String path) {
    open(path);
    if (has("[name=password]")) {
      write("email", email).write("password", House.STAFF_PASSWORD);
      press("form:has([name=password]) button");
      open(path);
    }
    return this;
  }

  /** Writes into a field. */
  Hands write(String field, String text) {
    return writeAt("[name='%s']".formatted(field), text);
  }

  /** Writes into what this finds, where several fields of a page have one name. */
  Hands writeAt(String selector, String text) {
    return browser.steadily(
        () -> {
          var found = one(selector);
          found.clear();
          found.sendKeys(text);
          return this;
        });
  }

  /** Chooses an answer, if it is not chosen yet. */
  Hands choose(String field, String value) {
    return browser.steadily(
        () -> {
          var found = one("input[name='%s'][value='%s']".formatted(field, value));
          browser
              .driver()
              .executeScript("if (!arguments[0].checked) { arguments[0].click(); }", found);
          return this;
        });
  }

  /** Chooses the only answer that there is. */
  Hands chooseAny(String field) {
    var only = "input[name='%s']".formatted(field);
    return choose(
        field, browser.steadily(() -> Objects.requireNonNull(one(only).getDomAttribute("value"))));
  }

  /** Adds a file and waits until it is there. */
  Hands attach(File file) {
    browser.steadily(
        () -> {
          one("input[type=file][multiple]").sendKeys(file.getAbsolutePath());
          return this;
        });
    new WebDriverWait(browser.driver(), PATIENCE)
        .until(open -> has(".rd-files__list [data-state=here]"));
    return this;
  }

  /** Gives a file to a field that is sent with its form. */
  Hands give(String field, File file) {
    return browser.steadily(
        () -> {
          one("input[type=file][name='%s']".formatted(field)).sendKeys(file.getAbsolutePath());
          return this;
        });
  }

  /** Sends the form whose address ends so, and waits for what follows. */
  Hands send(String address) {
    return press("form[action$='%s'] button".formatted(address));
  }

  /** Presses the button of this name and value. */
  Hands answer(String name, String value) {
    return press("button[name='%s'][value='%s']".formatted(name, value));
  }

  /** Presses what this finds, and waits for what follows. */
  Hands press(String selector) {
    browser.goBy(() -> click(selector));
    return this;
  }

  private void click(String selector) {
    browser.steadily(
        () -> {
          one(selector).click();
          return this;
        });
  }

  boolean has(String selector) {
    return !all(selector).isEmpty();
  }

  /** Sees this moment as the date to hold on to. */
  void holdsOnTo(Instant due) {
    var dates = browser.steadily(() -> datesOf(all(".rd-now__date time")));
    assertThat(dates).as(browser.text()).contains(due.toString());
  }

  private static List<String> datesOf(List<WebElement> found) {
    return found.stream()
        .map(each -> Objects.requireNonNull(each.getDomAttribute("datetime")))
        .toList();
  }

  /** Reads this on the page, whatever signs beside it only direct it. */
  Hands reads(String text) {
    assertThat(plain(browser.text())).contains(plain(text));
    return this;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\u200b\\u200e\\u200f\\u2066-\\u2069]", "")
        .replaceAll("[\\u00a0\\u202f]", " ");
  }

  /** All that the page holds, also what is folded. */
  String source() {
    return Objects.requireNonNull(browser.driver().getPageSource());
  }

  /** Looks at the page: read from its side, within the screen, accessible. */
  Hands look(String name) {
    Looks.check(browser.driver(), language, name + "-" + language.tag());
    return this;
  }

  Browser browser() {
    return browser;
  }

  String heading() {
    return browser.heading();
  }

  String address() {
    return browser.address();
  }

  private List<WebElement> all(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  /** The first that can be seen; whatever it is folded into is opened. */
  private WebElement one(String selector) {
    var found = all(selector);
    assertThat(found).as("%s at %s\n%s", selector, address(), browser.text()).isNotEmpty();
    found.forEach(
        each ->
            browser
                .driver()
                .executeScript(
                    "const d = arguments[0].closest('details'); if (d) { d.open = true; }", each));
    return found.stream().filter(WebElement::isDisplayed).findFirst().orElse(found.getFirst());
  }

  @Override
  public void close() {
    browser.close();
  }
}
