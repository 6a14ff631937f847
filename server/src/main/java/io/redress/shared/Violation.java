package io.redress.shared;

/**
 * One thing that is wrong with what was sent.
 *
 * @param field path of the value, as the caller wrote it ({@code lines[0].quantity})
 * @param value what was found, shortened; never a secret
 * @param reason what is wrong with it
 * @param remedy what to do about it
 */
public record Violation(String field, String value, String reason, String remedy) {
  private static final int VALUE_SHOWN = 200;

  public Violation {
    value = value.length() > VALUE_SHOWN ? value.substring(0, VALUE_SHOWN) + "…" : value;
  }

  @Override
  public String toString() {
    return field + ": " + value + " " + reason + ". " + remedy;
  }
}
