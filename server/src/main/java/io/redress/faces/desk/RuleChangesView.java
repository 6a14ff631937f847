package io.redress.faces.desk;

import java.util.List;

/**
 * What a release changes, rule by rule.
 *
 * @param title name of the release
 */
public record RuleChangesView(String title, List<Change> changes) {
  public RuleChangesView {
    changes = List.copyOf(changes);
  }

  /**
   * One rule.
   *
   * @param what what became of it, in words
   * @param before as it was written; empty when it was not there
   * @param after as it is written; empty when it is gone
   */
  public record Change(String ruleId, String what, String before, String after) {}
}
