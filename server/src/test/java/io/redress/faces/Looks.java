package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.redress.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.chrome.ChromeDriver;

/** What must be true of any page as it is seen: inside the window, in its direction, accessible. */
public final class Looks {
  private static final int NODES_TOLD = 3;

  /** What the width of a window and the light of a theme change; the rest stands in the markup. */
  private static final List<String> RULES_OF_SIGHT =
      List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable");

  private static final String AXE = axe();

  private Looks() {}

  /** Looks at the page that is open. */
  public static void check(ChromeDriver driver, Language language, String name) {
    fits(driver, language, name);
    assertThat(violations(driver)).as(name).isEmpty();
  }

  /** Looks once more at a page that was checked, in another window or by another light. */
  public static void checkAgain(ChromeDriver driver, Language language, String name) {
    fits(driver, language, name);
    assertThat(violations(driver, RULES_OF_SIGHT)).as(name).isEmpty();
  }

  private static void fits(ChromeDriver driver, Language language, String name) {
    var page =
        driver.executeScript(
            """
            const root = document.documentElement;
            const wide = root.scrollWidth - root.clientWidth;
            const cut = [...document.querySelectorAll('h1, h2, h3, a, button, label, th, td, p, dd')]
              .filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1
                && getComputedStyle(e).overflowX === 'hidden' && !e.closest('.rd-sr, .rd-q__said'))
              .map(e => e.outerHTML.slice(0, 160));
            const spilt = [...document.querySelectorAll('.rd-card p, .rd-card dt, .rd-card dd, .rd-card a')]
              .filter(e => e.offsetParent && !e.closest('.rd-sr, [class*=scroll], .table-responsive'))
              .filter(e => {
                const inner = e.getBoundingClientRect(), card = e.closest('.rd-card').getBoundingClientRect();
                return inner.left < card.left - 1 || inner.right > card.right + 1;
              }).map(e => e.outerHTML.slice(0, 160));
            return {wide, cut, spilt, dir: getComputedStyle(document.body).direction, lang: root.lang};
            """);
    assertThat(page)
        .as(name)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsAllEntriesOf(
            Map.of(
                "wide", 0L,
                "cut", List.of(),
                "spilt", List.of(),
                "dir", language.direction(),
                "lang", language.tag()));
  }

  /**
   * What axe finds against the page that is open, rule by rule. axe looks in the page itself, which
   * holds no frame of anybody's, and tells of violations alone: to bring all that it found in order
   * out of the browser takes longer than to look.
   */
  public static List<String> violations(ChromeDriver driver) {
    return violations(driver, List.of());
  }

  private static List<String> violations(ChromeDriver driver, List<String> rules) {
    if (Boolean.TRUE.equals(driver.executeScript("return !window.axe"))) {
      driver.executeScript(AXE);
    }
    var found =
        driver.executeAsyncScript(
            """
            const [nodesTold, rules, done] = arguments;
            axe.run(document, {resultTypes: ['violations'],
              ...(rules.length && {runOnly: {type: 'rule', values: rules}})}).then(
              found => done(found.violations.map(rule => rule.id + ': ' + rule.help + ' '
                + rule.nodes.slice(0, nodesTold).map(node => node.html).join(' '))),
              fault => done(['axe could not look: ' + fault]));
            """,
            NODES_TOLD,
            rules);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  private static String axe() {
    try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script, "axe's script").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
