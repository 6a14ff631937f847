package io.redress.faces.shared;

/**
 * One field of a form with its label, hint and error.
 *
 * @param hint one line before the field; may be empty
 * @param error what is wrong and what to do, below the field; empty when nothing is
 */
public record FieldView(
    String name, String label, String hint, Kind kind, String value, String error) {

  /** What kind of thing is asked for. */
  public enum Kind {
    TEXT("text", "off"),
    NAME("text", "name"),
    EMAIL("email", "email"),
    EMAIL_OF_ANOTHER("email", "off"),
    CONTACT("text", "email"),
    PASSWORD("password", "current-password"),
    NEW_PASSWORD("password", "new-password"),
    CODE("text", "one-time-code"),
    SIGN_IN_EMAIL("email", "username"),
    DATE("date", "off"),
    TIME("time", "off"),
    DECIMAL("text", "off"),
    PARAGRAPH("textarea", "off");

    private final String inputType;
    private final String autocomplete;

    Kind(String inputType, String autocomplete) {
      this.inputType = inputType;
      this.autocomplete = autocomplete;
    }

    public String inputType() {
      return inputType;
    }

    public String autocomplete() {
      return autocomplete;
    }
  }

  /** An empty field without hint. */
  public static FieldView of(String name, String label, Kind kind) {
    return new FieldView(name, label, "", kind, "", "");
  }

  /** The same field with a hint. */
  public FieldView hinting(String text) {
    return new FieldView(name, label, text, kind, value, error);
  }

  /** The same field with what was written into it. */
  public FieldView holding(String text) {
    return new FieldView(name, label, hint, kind, text, error);
  }

  /** The same field with what is wrong with it. */
  public FieldView failing(String message) {
    return new FieldView(name, label, hint, kind, value, message);
  }

  /** The ids of what describes the field, for {@code aria-describedby}; empty when nothing does. */
  public String describedBy() {
    var ofHint = hint.isEmpty() ? "" : name + "-hint ";
    var ofError = error.isEmpty() ? "" : name + "-error";
    return (ofHint + ofError).strip();
  }
}
