package io.redress.platform.idempotency;

import java.util.Optional;

/**
 * The answer to a command as it is kept and given again.
 *
 * @param body its text
 * @param etag which version of the thing it speaks of, when it says so
 * @param location where the thing that was made is, when one was
 */
public record StoredAnswer(
    int status, String contentType, String body, Optional<String> etag, Optional<String> location) {
  private static final int FIRST_ERROR = 400;

  /** Whether the command was done; the answer of one that was not is not kept. */
  public boolean isSuccess() {
    return status < FIRST_ERROR;
  }
}
