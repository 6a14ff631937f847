package io.redress.faces.desk;

import io.redress.faces.shared.FactView;
import java.util.List;

/**
 * A decision in full: the answer, the facts, what is unknown, and every clause that was considered.
 *
 * @param address path of the case
 * @param headline who and what, as one line
 * @param ask where a brand is asked what its terms mean; empty for who asks none
 */
public record ExplanationView(
    String address, String number, String headline, List<Line> lines, String ask) {
  public ExplanationView {
    lines = List.copyOf(lines);
  }

  /**
   * What was decided about one piece.
   *
   * @param answer the explanation in sentences
   * @param facts what is known, by name and value
   * @param unknown what is not known, and what it would change
   * @param clauses every clause that was considered, those that apply first
   */
  public record Line(
      String title,
      List<String> answer,
      List<FactView> facts,
      List<FactView> unknown,
      List<Clause> clauses) {
    public Line {
      answer = List.copyOf(answer);
      facts = List.copyOf(facts);
      unknown = List.copyOf(unknown);
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * One clause.
   *
   * @param mark the value of {@code data-applies}
   * @param standing whether it applies, in words
   * @param citation where the rule stands
   * @param because the facts that settled it; may be empty
   * @param origin whose rule it is, where and when it was read, which version
   * @param doubt that nobody read it in a source, or that it is contested; may be empty
   */
  public record Clause(
      String mark, String standing, String citation, String because, String origin, String doubt) {}
}
