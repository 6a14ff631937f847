package io.redress.faces.shared;

import io.redress.shared.Money;
import java.util.List;

/**
 * Sums with their reasons, and the sum under the rule.
 *
 * @param total the last line, which is the answer
 */
public record MoneyView(String caption, List<Line> lines, Line total) {
  public MoneyView {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param reason why it is so; may be empty
   */
  public record Line(String label, String reason, Money amount) {}
}
