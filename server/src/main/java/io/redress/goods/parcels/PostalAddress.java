package io.redress.goods.parcels;

import io.redress.shared.PlainWords;

/**
 * Where a box starts or ends, as it stands on its label.
 *
 * @param name of a person or a house
 * @param lines street and the like, with line breaks
 * @param postalCode may be empty, as some countries have none
 * @param region state or province; may be empty
 * @param country ISO 3166-1 alpha-2; empty when it is not known
 * @param phone for the carrier; may be empty
 */
public record PostalAddress(
    String name,
    String lines,
    String postalCode,
    String city,
    String region,
    String country,
    String phone) {
  /** The longest texts that are taken. */
  public static final int LONGEST_NAME = 120;

  public static final int LONGEST_LINES = 300;
  public static final int LONGEST_PART = 80;
  public static final int LONGEST_PHONE = 40;

  /** Where nothing is known. */
  public static final PostalAddress UNKNOWN = new PostalAddress("", "", "", "", "", "", "");

  public PostalAddress {
    name = PlainWords.oneLine(name);
    lines = PlainWords.oneParagraph(lines);
    postalCode = PlainWords.oneLine(postalCode);
    city = PlainWords.oneLine(city);
    region = PlainWords.oneLine(region);
    country = PlainWords.oneLine(country);
    phone = PlainWords.oneLine(phone);
  }

  /** An address of which name and country are all that is known. */
  public static PostalAddress of(String name, String country) {
    return new PostalAddress(name, "", "", "", "", country, "");
  }

  /** Whether nothing of it is too long to be kept. */
  public boolean isShort() {
    return name.length() <= LONGEST_NAME
        && lines.length() <= LONGEST_LINES
        && postalCode.length() <= LONGEST_PART
        && city.length() <= LONGEST_PART
        && region.length() <= LONGEST_PART
        && phone.length() <= LONGEST_PHONE;
  }

  /** Whether a carrier could find it. */
  public boolean isComplete() {
    return !name.isEmpty() && !lines.isEmpty() && !city.isEmpty() && !country.isEmpty();
  }
}
