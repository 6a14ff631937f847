package io.redress.people.domain;

import io.redress.shared.ApiKeyId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The text of an API key: {@code rk_<slug>_<id>_<secret>}. */
public record ApiKeyToken(String slug, ApiKeyId id, Secret secret) {
  private static final Pattern FORM =
      Pattern.compile("rk_([a-z0-9-]{2,40})_([0-9a-f]{32})_([0-9a-f]{32})");

  /** Reads a token; empty when it cannot be one. */
  public static Optional<ApiKeyToken> parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ApiKeyToken(
            parts.group(1),
            new ApiKeyId(HexIds.parse(parts.group(2))),
            new Secret(parts.group(3))));
  }

  /** The token as callers send it. */
  public String text() {
    return "rk_" + slug + "_" + HexIds.text(id.value()) + "_" + secret.text();
  }

  @Override
  public String toString() {
    return "ApiKeyToken[" + slug + ", " + id + "]";
  }
}
