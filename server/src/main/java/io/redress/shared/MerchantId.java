package io.redress.shared;

import java.util.UUID;

/** The identifier of a merchant, the tenant that every row belongs to. */
public record MerchantId(UUID value) {
  /** Reads the identifier from its text form; refuses anything else with a {@link Problem}. */
  public static MerchantId parse(String text) {
    return new MerchantId(Identifiers.parse("MerchantId", text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
