package io.redress.rulebook.intake;

import io.redress.rulebook.Fact;
import java.util.Map;

/**
 * One answer to a question, with the facts that it tells.
 *
 * @param code names it within its question; a day is its own name
 */
public record Reply(String code, Map<Fact, Object> facts) {
  public Reply {
    facts = Map.copyOf(facts);
  }
}
