package io.redress.consumers;

import io.redress.shared.ConsumerId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A person who bought.
 *
 * @param country ISO 3166-1 alpha-2, with a subdivision where law differs ({@code US-CA})
 * @param language BCP 47 tag of the language to speak in
 * @param zone the clock that this person's days are counted on
 * @param quiet when the person is not written to; empty when any hour will do
 */
public record Consumer(
    ConsumerId id,
    String name,
    String email,
    Optional<String> phone,
    String country,
    String language,
    ZoneId zone,
    Optional<QuietHours> quiet) {
  /** What stands for the name of a person whose data was erased; it needs no translation. */
  public static final String NAMELESS = "—";

  /** Somebody who may be written to at any hour. */
  public Consumer(
      ConsumerId id,
      String name,
      String email,
      Optional<String> phone,
      String country,
      String language,
      ZoneId zone) {
    this(id, name, email, phone, country, language, zone, Optional.empty());
  }

  /**
   * For a moment in the quiet hours, the last one before them at which something can be told; empty
   * for any other.
   */
  public Optional<Instant> lastCallBefore(Instant moment) {
    return quiet.flatMap(hours -> hours.nightAt(moment, zone)).map(QuietHours.Night::lastCall);
  }

  /** Whether the person's data was erased: only an id and a country are left. */
  public boolean isErased() {
    return email.isEmpty();
  }
}
