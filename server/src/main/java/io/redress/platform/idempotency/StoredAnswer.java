package io.redress.platform.idempotency;

/** The answer to a command as it is kept and given again: status, type and text. */
public record StoredAnswer(int status, String contentType, String body) {
  private static final int FIRST_ERROR = 400;

  /** Whether the command was done; the answer of one that was not is not kept. */
  public boolean isSuccess() {
    return status < FIRST_ERROR;
  }
}
