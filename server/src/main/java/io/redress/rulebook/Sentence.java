package io.redress.rulebook;

import java.util.Map;

/**
 * One sentence of an explanation before it has a language: a pattern and its parameters.
 *
 * @param pattern key of a message pattern, without the prefix {@code explanation.}
 * @param parameters dates as {@link java.time.LocalDate}, money as {@link io.redress.shared.Money},
 *     codes as {@link String}, counts as {@link Integer}
 */
public record Sentence(String pattern, Map<String, Object> parameters) {
  public Sentence {
    parameters = Map.copyOf(parameters);
  }

  public static Sentence of(String pattern) {
    return new Sentence(pattern, Map.of());
  }

  public static Sentence of(String pattern, String name, Object value) {
    return new Sentence(pattern, Map.of(name, value));
  }
}
