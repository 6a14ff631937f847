package io.redress.faces.shared;

import java.util.List;

/**
 * One thing that may be chosen: name, why this one, then at most three facts: money, way back,
 * when.
 *
 * @param value what the form sends
 * @param flag the reason why it stands first; empty for the others
 */
public record RemedyView(
    String value, String name, String flag, String description, List<FactView> facts) {
  private static final int MOST_FACTS = 3;

  public RemedyView {
    facts = List.copyOf(facts);
    if (facts.size() > MOST_FACTS) {
      throw new IllegalArgumentException("more than " + MOST_FACTS + " facts: " + facts);
    }
  }
}
