package io.redress.people;

import io.redress.shared.ApiKeyId;

/**
 * A key that was just made.
 *
 * @param token what the caller sends as {@code Authorization: Bearer}; it cannot be told again
 */
public record NewApiKeySecret(ApiKeyId id, String token) {
  @Override
  public String toString() {
    return "NewApiKeySecret[" + id + "]";
  }
}
