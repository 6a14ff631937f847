package io.redress.faces.portal;

/**
 * A page that cannot be shown: what happened, that nothing is lost, what to do.
 *
 * @param code short code to quote; may be empty
 * @param home where to go on
 */
public record FaultView(Kind kind, String code, String home) {
  /** What happened. */
  public enum Kind {
    NOT_FOUND("not_found"),
    GONE("gone"),
    TOO_MANY("too_many"),
    EXPIRED_FORM("expired_form"),
    BUSY("busy"),
    TOO_LARGE("too_large"),
    FAILED("failed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The middle of its keys: {@code fault.<code>.title}. */
    public String code() {
      return code;
    }
  }
}
