package io.redress.evidence.image;

import java.io.Serial;

/** A picture of which no copy can be made, with the reason. */
public final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** What keeps a picture from being read. */
  public enum Why {
    DAMAGED,
    TOO_MANY_PIXELS,
    TOO_HARD
  }

  private final Why why;

  Unreadable(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
