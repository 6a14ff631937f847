package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.Chromium;
import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person at a browser of their own, who finds things by what stands on them. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int WIDE = 1440;
  private static final int HIGH = 900;

  private final Chromium chromium = Chromium.reading("en-GB,en");
  private final ChromeDriver driver;
  private final String house;

  /** Opens a browser; {@code house} is the address that all paths begin with. */
  Browser(String house) {
    this.house = house;
    driver = chromium.driver();
    driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    beAsWideAs(WIDE);
  }

  ChromeDriver driver() {
    return driver;
  }

  /** The same page as seen on a screen of this width. */
  void beAsWideAs(int width) {
    chromium.resize(width, HIGH);
  }

  /** The clock on this person's wall. */
  void liveIn(String zone) {
    driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
  }

  void open(String path) {
    driver.get(house + path);
  }

  /** Writes into the field with this label. */
  Browser write(String label, String text) {
    return steadily(
        () -> {
          var field = field(label);
          field.clear();
          field.sendKeys(text);
          return this;
        });
  }

  /** Gives a file to the field with this label. */
  Browser attach(String label, File file) {
    return steadily(
        () -> {
          field(label).sendKeys(file.getAbsolutePath());
          return this;
        });
  }

  /** Leaves the form around this as the server sent it, as for somebody whose scripts are off. */
  Browser forgetScripts(String selector) {
    driver.executeScript(
        """
        const form = document.querySelector(arguments[0]).closest('form');
        form.replaceWith(form.cloneNode(true));
        """,
        selector);
    return this;
  }

  /** Chooses what has this label, if it is not chosen yet. */
  Browser choose(String label) {
    return steadily(() -> chosen(label));
  }

  private Browser chosen(String label) {
    var labelled =
        one(
            "label",
            element -> firstLine(element).equals(label) || element.getText().contains(label));
    var input = labelled.findElement(By.tagName("input"));
    if (!input.isSelected()) {
      labelled.click();
    }
    assertThat(input.isSelected()).as(label).isTrue();
    return this;
  }

  /** Picks an entry of the list with this label. */
  Browser pick(String label, String entry) {
    return steadily(() -> picked(label, entry));
  }

  private Browser picked(String label, String entry) {
    var list = field(label);
    list.findElements(By.tagName("option")).stream()
        .filter(option -> option.getText().strip().equals(entry))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entry " + entry + " in " + list.getText()))
        .click();
    return this;
  }

  /** Opens what is folded behind these words. */
  Browser unfold(String words) {
    click("summary", element -> element.getText().strip().startsWith(words));
    return this;
  }

  /** Presses the button with these words and waits for what follows. */
  Browser press(String words) {
    go("button", words);
    return this;
  }

  /** Follows the link with these words. */
  Browser follow(String words) {
    go("a", words);
    return this;
  }

  /** The sentence on top of the page. */
  String heading() {
    return steadily(() -> driver.findElement(By.tagName("h1")).getText());
  }

  /** All that can be read on the page. */
  String text() {
    return steadily(() -> driver.findElement(By.tagName("body")).getText());
  }

  void sees(String... words) {
    assertThat(text()).contains(words);
  }

  void doesNotSee(String... words) {
    assertThat(text()).doesNotContain(words);
  }

  /** Waits until these words are there, without touching the page. */
  void comesToSee(String words) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> "never saw " + words + " in:\n" + text())
        .until(open -> text().contains(words));
  }

  String address() {
    return driver.getCurrentUrl();
  }

  @Override
  public void close() {
    chromium.close();
  }

  private WebElement field(String label) {
    var labelled = one("label", element -> element.getText().strip().equals(label));
    var id = labelled.getDomAttribute("for");
    return id == null ? labelled.findElement(By.tagName("input")) : driver.findElement(By.id(id));
  }

  private WebElement one(String tag, Predicate<WebElement> wanted) {
    return steadily(() -> lookUp(tag, wanted));
  }

  private void click(String tag, Predicate<WebElement> wanted) {
    steadily(
        () -> {
          lookUp(tag, wanted).click();
          return true;
        });
  }

  /** Does it again when the page was renewed, by live news or a new page, in the middle of it. */
  <T> T steadily(Supplier<T> deed) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(StaleElementReferenceException.class)
        .until(open -> deed.get());
  }

  private WebElement lookUp(String tag, Predicate<WebElement> wanted) {
    var found = driver.findElements(By.tagName(tag)).stream().filter(wanted).toList();
    if (found.isEmpty()) {
      var there = driver.findElements(By.tagName(tag)).stream().map(WebElement::getText).toList();
      throw new AssertionError(
          "no such " + tag + " at " + address() + "; there are " + there + "\n" + text());
    }
    return visible(found);
  }

  private static WebElement visible(List<WebElement> found) {
    return found.stream().filter(WebElement::isDisplayed).findFirst().orElse(found.getFirst());
  }

  private static String firstLine(WebElement element) {
    return element.getText().strip().lines().findFirst().orElse("");
  }

  private void go(String tag, String words) {
    goBy(() -> click(tag, element -> firstLine(element).equals(words)));
  }

  /** Does this and waits until the page that it leads to is there. */
  void goBy(Runnable deed) {
    var before = loadedAt();
    deed.run();
    new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class)
        .withMessage(() -> "nothing followed at " + address() + "\n" + text())
        .until(open -> !loadedAt().equals(before) && isLoaded());
  }

  /** The moment at which this very page began; every load has another one. */
  private Object loadedAt() {
    return Objects.requireNonNull(driver.executeScript("return performance.timeOrigin"));
  }

  private boolean isLoaded() {
    return "complete".equals(driver.executeScript("return document.readyState"));
  }
}
