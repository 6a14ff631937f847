package io.redress.people.domain;

import io.redress.shared.LinkId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of a signed link: the id it is found by and its secret, 64 hexadecimal digits. */
public record LinkToken(LinkId id, Secret secret) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * Secret.LENGTH + "}");

  /** Reads a token; empty when it cannot be one. */
  public static Optional<LinkToken> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    var id = HexIds.parse(text.substring(0, Secret.LENGTH));
    return Optional.of(new LinkToken(new LinkId(id), new Secret(text.substring(Secret.LENGTH))));
  }

  /** The token as it stands in an address. */
  public String text() {
    return HexIds.text(id.value()) + secret.text();
  }

  @Override
  public String toString() {
    return "LinkToken[" + id + "]";
  }
}
