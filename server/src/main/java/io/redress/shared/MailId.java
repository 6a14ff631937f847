package io.redress.shared;

import java.util.UUID;

/** The identifier of a mail to be sent or kept. */
public record MailId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static MailId parse(String text) {
    return new MailId(Identifiers.parse("MailId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
