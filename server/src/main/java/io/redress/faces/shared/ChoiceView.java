package io.redress.faces.shared;

import java.util.List;
import java.util.Set;

/**
 * Answers to one question, each the size of a sentence.
 *
 * @param question shown as the legend
 * @param name of the field
 * @param chosen the values that are chosen
 */
public record ChoiceView(
    String question, String name, Kind kind, List<Option> options, Set<String> chosen) {
  public ChoiceView {
    options = List.copyOf(options);
    chosen = Set.copyOf(chosen);
  }

  /** Whether one answer is meant or several may be. */
  public enum Kind {
    ONE("radio"),
    SEVERAL("checkbox");

    private final String inputType;

    Kind(String inputType) {
      this.inputType = inputType;
    }

    /** The type of the input. */
    public String inputType() {
      return inputType;
    }
  }

  /**
   * One answer.
   *
   * @param note a quiet line below; may be empty
   */
  public record Option(String value, String label, String note) {}

  public boolean isChosen(Option option) {
    return chosen.contains(option.value());
  }
}
