package io.redress.consumers;

import io.redress.shared.ConsumerId;
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

  /** The same person, known by an id from now on. */
  Consumer known(ConsumerId id) {
    return new Consumer(id, name, email, phone, country, language, zone);
  }
}
