package io.redress.goods.carriers;

import java.util.regex.Pattern;

/**
 * Where a parcel comes from or goes to, as a carrier wants it; lines that there are not are empty.
 *
 * @param country as ISO 3166-1 has it, two letters; empty where nobody knows it
 */
public record CarrierAddress(
    String name,
    String street,
    String street2,
    String city,
    String region,
    String postalCode,
    String country,
    String phone) {
  private static final Pattern COUNTRY = Pattern.compile("(?:[A-Z]{2})?");

  public CarrierAddress {
    if (!COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException("no country: " + country);
    }
  }

  /** Names people, so it is not written down by accident. */
  @Override
  public String toString() {
    return "CarrierAddress[" + country + "]";
  }
}
