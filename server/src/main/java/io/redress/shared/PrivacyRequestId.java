package io.redress.shared;

import java.util.UUID;

/** The identifier of something that a person asked for about her data. */
public record PrivacyRequestId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
