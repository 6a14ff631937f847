package io.redress.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.redress.language.Language;
import java.util.Map;
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
                "cut", java.util.List.of(),
                "spilt", java.util.List.of(),
                "dir", language.direction(),
                "lang", language.tag()));
    var violations =
        new AxeBuilder()
            .analyze(driver).getViolations().stream()
                .map(
                    rule ->
                        rule.getId()
                            + " "
                            + rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(NODES_TOLD)
                                .toList())
                .toList();
    assertThat(violations).as(name).isEmpty();
  }
}
