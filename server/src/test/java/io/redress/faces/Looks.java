package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.redress.language.Language;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

/** What must be true of any page as it is seen: inside the window, in its direction, accessible. */
public final class Looks {
  private static final int NODES_TOLD = 3;

  private Looks() {}

  /** Looks at the page that is open. */
  public static void check(ChromeDriver driver, Language language, String name) {
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
    assertThat(violations(driver)).as(name).isEmpty();
  }

  /**
   * What axe finds against the page that is open, rule by rule. In a window of its own, where axe
   * looks otherwise, a page has one second to open, and a busy machine takes longer; that is for
   * frames of somebody else's, and no page of ours holds one.
   */
  @SuppressWarnings("deprecation")
  public static List<String> violations(WebDriver driver) {
    return new AxeBuilder()
        .setLegacyMode().analyze(driver).getViolations().stream().map(Looks::told).toList();
  }

  private static String told(Rule rule) {
    var nodes = rule.getNodes().stream().map(node -> node.getHtml()).limit(NODES_TOLD).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + nodes;
  }
}
