package io.redress.money;

import io.redress.shared.ConsumerId;
import io.redress.shared.Problem;
import java.util.Optional;

/**
 * Who is paid in credit of the house, and where that person lives, for the law on how long it
 * lasts.
 *
 * @param country ISO 3166-1 alpha-2, with a subdivision where law differs ({@code US-CA})
 */
public record CreditRecipient(ConsumerId consumerId, String country) {
  /** What attempts carry as their provider when the house pays in its own credit. */
  public static final String PROVIDER = "store_credit";

  private static final int LONGEST_COUNTRY = 6;

  public CreditRecipient {
    if (country.isBlank() || country.length() > LONGEST_COUNTRY || country.contains("/")) {
      throw new IllegalArgumentException("no country: " + country);
    }
  }

  /** As the provider of credit is told where the money goes. */
  public String reference() {
    return consumerId + "/" + country;
  }

  /** Reads what {@link #reference()} wrote; empty for anything else. */
  public static Optional<CreditRecipient> parse(String reference) {
    var parts = reference.split("/", -1);
    if (parts.length != 2 || parts[1].isBlank() || parts[1].length() > LONGEST_COUNTRY) {
      return Optional.empty();
    }
    try {
      return Optional.of(new CreditRecipient(ConsumerId.parse(parts[0]), parts[1]));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }
}
