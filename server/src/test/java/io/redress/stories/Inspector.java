package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.faces.Looks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Cookie;

/**
 * Looks at a page as phone and desk, light and dark, in every language show it: no violation that
 * axe finds, nothing wider than the screen, and a picture of each for people to look at.
 *
 * <p>A short run sees each page in one language and one light, the next page in the next language;
 * a long run sees every page in all of them.
 */
final class Inspector {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<Integer> WIDTHS = List.of(390, 1440);
  private static final List<String> THEMES = List.of("light", "dark");
  private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "ja", "ar");

  /** Whether this run leaves long tests out, as the build tells its tests. */
  private static final boolean IS_SHORT =
      System.getProperty("redress.excluded-tests", "").contains("long");

  private final Browser browser;
  private final String story;
  private int page;

  Inspector(Browser browser, String story) {
    this.browser = browser;
    this.story = story;
  }

  /** Looks at the page that is open, in every form, and leaves it as it was. */
  void look(String name) {
    page++;
    for (var language : languages()) {
      for (var theme : themes()) {
        keep("rd-lang", language);
        keep("rd-theme", theme);
        browser.driver().navigate().refresh();
        var width = widthOf(language, theme);
        browser.beAsWideAs(width);
        check("%s-%02d-%s.%s.%s.%d".formatted(story, page, name, language, theme, width));
      }
    }
    browser.beAsWideAs(WIDTHS.getLast());
    keep("rd-lang", LANGUAGES.getFirst());
    keep("rd-theme", THEMES.getFirst());
    browser.driver().navigate().refresh();
  }

  private List<String> languages() {
    return IS_SHORT ? List.of(LANGUAGES.get(page % LANGUAGES.size())) : LANGUAGES;
  }

  private List<String> themes() {
    return IS_SHORT ? List.of(THEMES.get(page / LANGUAGES.size() % THEMES.size())) : THEMES;
  }

  /** Each language is seen at both widths and in both lights, at half the looks of all pairs. */
  private static int widthOf(String language, String theme) {
    return WIDTHS.get((LANGUAGES.indexOf(language) + THEMES.indexOf(theme)) % WIDTHS.size());
  }

  private void keep(String name, String value) {
    browser.driver().manage().addCookie(new Cookie.Builder(name, value).path("/").build());
  }

  private void check(String name) {
    photograph(name);
    assertThat(Looks.violations(browser.driver())).as(name).isEmpty();
    var isTooWide =
        browser
            .driver()
            .executeScript("return document.documentElement.scrollWidth > window.innerWidth");
    assertThat(isTooWide).as(name + " is wider than the screen").isEqualTo(false);
  }

  private void photograph(String name) {
    var taken =
        browser
            .driver()
            .executeCdpCommand(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "optimizeForSpeed", true));
    try {
      Files.createDirectories(PICTURES);
      Files.write(
          PICTURES.resolve(name + ".png"),
          Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
