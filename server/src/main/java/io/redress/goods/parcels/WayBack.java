package io.redress.goods.parcels;

/** How goods come back from a consumer. */
public enum WayBack {
  /** By post, with a label that is paid already. */
  POST_LABEL,
  /** A courier fetches them in a window of time. */
  PICK_UP,
  /** The consumer brings them to a point of the carrier. */
  DROP_OFF,
  /** The consumer brings them to the house. */
  IN_PERSON,
  /** They stay with the consumer; nothing is sent. */
  KEEP_IT;

  /** Whether a box travels. */
  public boolean isSent() {
    return this != KEEP_IT;
  }

  /** Whether a label is made for the box. */
  public boolean hasLabel() {
    return this != KEEP_IT && this != IN_PERSON;
  }
}
