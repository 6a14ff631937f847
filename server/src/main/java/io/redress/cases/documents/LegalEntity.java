package io.redress.cases.documents;

import io.redress.shared.PlainWords;

/**
 * Who a document is from: the company behind a house.
 *
 * @param name registered name
 * @param address with line breaks; may be empty
 * @param taxId number for value added tax; may be empty
 * @param registration court or register and number; may be empty
 */
public record LegalEntity(String name, String address, String taxId, String registration) {
  /** The longest texts that are taken. */
  public static final int LONGEST_NAME = 200;

  public static final int LONGEST_ADDRESS = 500;
  public static final int LONGEST_TAX_ID = 60;
  public static final int LONGEST_REGISTRATION = 200;

  public LegalEntity {
    name = PlainWords.oneLine(name);
    address = PlainWords.clean(address).strip();
    taxId = PlainWords.oneLine(taxId);
    registration = PlainWords.oneLine(registration);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a legal entity has a name");
    }
  }

  /** One of which no more than the name is known. */
  public static LegalEntity named(String name) {
    return new LegalEntity(name, "", "", "");
  }
}
