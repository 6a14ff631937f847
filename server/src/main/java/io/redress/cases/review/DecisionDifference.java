package io.redress.cases.review;

import java.util.List;

/**
 * One point in which two decisions on the same facts differ.
 *
 * @param subject name of the statement, remedy or rule; {@code remedy.name} for a term of a remedy
 * @param before what the first says; empty when it says nothing
 * @param after what the second says; empty when it says nothing
 * @param rules the rules because of which they differ, as far as that can be told
 */
public record DecisionDifference(
    Kind kind, String subject, String before, String after, List<String> rules) {
  public DecisionDifference {
    rules = List.copyOf(rules);
  }

  /** What kind of statement it is. */
  public enum Kind {
    /** Whether there is a right, how sure that is, on whose promise it rests. */
    OUTCOME,
    /** A remedy that is owed. */
    REMEDY,
    /** A statement about the whole: a last day, a sum, who bears what. */
    TERM,
    /** A statement about one remedy. */
    ENTITLEMENT,
    /** A rule that was considered. */
    GROUND
  }
}
