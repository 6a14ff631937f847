package io.redress.conversation;

/** A thread of a case; each is read by its own party and the house, and by nobody else. */
public enum ThreadKind {
  /** Between the consumer and the house. */
  CONSUMER,
  /** Between the brand and the house. */
  BRAND,
  /** Notes of the house for itself. */
  INTERNAL;

  /** Whether this author may write here; a consumer and a brand only in their own thread. */
  public boolean isOpenTo(AuthorKind author) {
    return switch (author) {
      case STAFF, SYSTEM -> true;
      case CONSUMER -> this == CONSUMER;
      case BRAND -> this == BRAND;
    };
  }
}
