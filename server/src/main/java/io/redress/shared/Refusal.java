package io.redress.shared;

import java.util.List;
import java.util.Map;

/**
 * A rule says no: which one, with which facts, and what is allowed instead.
 *
 * @param code stable name of the rule in snake case ({@code more_than_bought}); each has a message
 *     {@code refusal.<code>} in every language
 * @param facts values for the message, by name
 * @param allowed names of the commands that are allowed now
 */
public record Refusal(String code, Map<String, String> facts, List<String> allowed) {
  public Refusal {
    facts = Map.copyOf(facts);
    allowed = List.copyOf(allowed);
  }

  /** A refusal without further facts. */
  public static Refusal of(String code) {
    return new Refusal(code, Map.of(), List.of());
  }

  /** A refusal that names one fact. */
  public static Refusal of(String code, String name, String value) {
    return new Refusal(code, Map.of(name, value), List.of());
  }

  /** The same refusal with the commands that are allowed now. */
  public Refusal allowing(List<String> commands) {
    return new Refusal(code, facts, commands);
  }
}
