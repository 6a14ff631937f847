package io.redress.faces.shared;

import io.redress.shared.Money;
import java.util.List;

/**
 * Sums with their reasons, and the sum under the rule.
 *
 * @param total the last line, which is the answer
 * @param papers what was written about these sums, to keep
 */
public record MoneyView(String caption, List<Line> lines, Line total, List<LinkView> papers) {
  public MoneyView {
    lines = List.copyOf(lines);
    papers = List.copyOf(papers);
  }

  /** Sums about which nothing was written. */
  public MoneyView(String caption, List<Line> lines, Line total) {
    this(caption, lines, total, List.of());
  }

  /** The same sums with what was written about them. */
  public MoneyView with(List<LinkView> written) {
    return new MoneyView(caption, lines, total, written);
  }

  /**
   * One line.
   *
   * @param reason why it is so; may be empty
   */
  public record Line(String label, String reason, Money amount) {}
}
