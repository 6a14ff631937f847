package io.redress.consumers;

import java.time.ZoneId;
import java.util.Optional;

/** What a shop tells about the person who bought; see {@link Consumer} for the fields. */
public record NewConsumer(
    String name,
    String email,
    Optional<String> phone,
    String country,
    String language,
    ZoneId zone) {
  public NewConsumer {
    if (name.isBlank() || email.isBlank() || country.isBlank() || language.isBlank()) {
      throw new IllegalArgumentException("a consumer has a name, an e-mail, a country, a language");
    }
  }
}
