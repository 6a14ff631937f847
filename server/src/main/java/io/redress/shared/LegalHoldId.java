package io.redress.shared;

import java.util.UUID;

/** The identifier of a hold that keeps a person's data while a claim is defended. */
public record LegalHoldId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
