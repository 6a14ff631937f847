package io.redress.rulebook.text;

/**
 * One rule that is not the same in two sets of rule files.
 *
 * @param ruleId identifier that decisions cite
 * @param before how it was written; empty when it was not there
 * @param after how it is written; empty when it is there no more
 */
public record RuleDifference(String ruleId, String before, String after) {
  /** What became of a rule. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.ADDED;
    }
    return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
  }
}
