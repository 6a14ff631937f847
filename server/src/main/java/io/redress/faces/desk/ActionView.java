package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import java.util.List;
import java.util.Optional;

/**
 * A command that is allowed now, as a form.
 *
 * @param label the verb of what happens
 * @param action address it is posted to
 * @param key single key that presses it; may be empty
 * @param fields what it needs to know; without any it is one button
 * @param choices questions it asks
 * @param carried name and value sent along, such as the version that was read
 * @param error why it was refused, the words being kept in the fields; empty when it was not
 * @param warnings what speaks against it
 */
public record ActionView(
    String label,
    String action,
    Weight weight,
    String key,
    List<FieldView> fields,
    List<ChoiceView> choices,
    List<FactView> carried,
    String error,
    Warnings warnings) {
  /** A command that nothing is said against. */
  public ActionView(
      String label,
      String action,
      Weight weight,
      String key,
      List<FieldView> fields,
      List<ChoiceView> choices,
      List<FactView> carried,
      String error) {
    this(label, action, weight, key, fields, choices, carried, error, Warnings.NONE);
  }

  public ActionView {
    fields = List.copyOf(fields);
    choices = List.copyOf(choices);
    carried = List.copyOf(carried);
  }

  /**
   * What speaks against it.
   *
   * @param said one sentence or two each
   * @param more where to read by which figures
   * @param costs what it costs, which speaks neither for nor against it; may be empty
   */
  public record Warnings(List<String> said, Optional<LinkView> more, String costs) {
    /** Nothing does. */
    public static final Warnings NONE = new Warnings(List.of(), Optional.empty(), "");

    public Warnings {
      said = List.copyOf(said);
    }
  }

  /** How much it stands out. */
  public enum Weight {
    PRIMARY("btn-primary"),
    PLAIN("btn"),
    DANGER("btn-danger");

    private final String button;

    Weight(String button) {
      this.button = button;
    }

    /** The class of its button. */
    public String button() {
      return button;
    }
  }

  /** Whether it is one button without questions. */
  public boolean isOneClick() {
    return fields.isEmpty() && choices.isEmpty();
  }
}
