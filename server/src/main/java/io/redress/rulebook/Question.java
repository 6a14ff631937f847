package io.redress.rulebook;

import java.util.List;

/**
 * The question that would settle most, with the answers to choose from.
 *
 * @param fact what is asked for
 * @param choices possible answers by their names in the vocabulary; empty when the answer is free
 */
public record Question(Fact fact, List<String> choices) {
  public Question {
    choices = List.copyOf(choices);
  }
}
