package io.redress.consumers;

import io.redress.shared.ConsumerId;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A person who bought.
 *
 * @param country ISO 3166-1 alpha-2, with a subdivision where law differs ({@code US-CA})
 * @param language BCP 47 tag of the language to speak in
 * @param zone the clock that this person's days are counted on
 */
public record Consumer(
    ConsumerId id,
    String name,
    String email,
    Optional<String> phone,
    String country,
    String language,
    ZoneId zone) {
  /** What stands for the name of a person whose data was erased; it needs no translation. */
  public static final String NAMELESS = "—";

  /** Whether the person's data was erased: only an id and a country are left. */
  public boolean isErased() {
    return email.isEmpty();
  }
}
