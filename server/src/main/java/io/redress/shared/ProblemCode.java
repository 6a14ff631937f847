package io.redress.shared;

/** The closed list of problems that a caller can meet; each has its HTTP status and its title. */
public enum ProblemCode {
  INVALID(400, "Some of what was sent cannot be used"),
  NOT_SIGNED_IN(401, "Sign in first"),
  NOT_ALLOWED(403, "This is not yours to do"),
  NOT_FOUND(404, "There is nothing here"),
  CONFLICT(409, "Somebody else was faster"),
  REFUSED(409, "A rule says no"),
  PRECONDITION_FAILED(412, "It has changed since you read it"),
  PRECONDITION_REQUIRED(428, "Say which version you read"),
  KEY_REUSED(422, "This idempotency key was used for something else"),
  TOO_SLOW(408, "It took too long to arrive"),
  TOO_LARGE(413, "Too much at once"),
  TOO_MANY(429, "Too many tries"),
  OVERLOADED(503, "Busy for a moment"),
  UNAVAILABLE(503, "A part that is needed does not answer");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status that goes with this code. */
  public int status() {
    return status;
  }

  /** One short sentence for people; the detail stands in the problem itself. */
  public String title() {
    return title;
  }
}
