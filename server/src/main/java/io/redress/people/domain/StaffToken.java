package io.redress.people.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The text of a one-time link of staff: its id and its secret, 64 hexadecimal digits. */
public record StaffToken(UUID id, Secret secret) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * Secret.LENGTH + "}");

  /** Reads a token; empty when it cannot be one. */
  public static Optional<StaffToken> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    var id = HexIds.parse(text.substring(0, Secret.LENGTH));
    return Optional.of(new StaffToken(id, new Secret(text.substring(Secret.LENGTH))));
  }

  /** The token as it stands in an address. */
  public String text() {
    return HexIds.text(id) + secret.text();
  }

  @Override
  public String toString() {
    return "StaffToken[" + id + "]";
  }
}
