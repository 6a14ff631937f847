package io.redress.liaison;

/** How a request to a brand stands. */
public enum LiaisonState {
  /** Written, not yet on its way. */
  TO_SEND,
  /** On its way; the brand is awaited. */
  SENT,
  /** The brand has said that it looks into it; it is still awaited. */
  ACKNOWLEDGED,
  /** The brand wants to know more; we are awaited. */
  INFO_ASKED,
  /** The brand agrees. */
  APPROVED,
  /** The brand agrees under terms of its own. */
  APPROVED_IN_PART,
  /** The brand says no. */
  REFUSED,
  /** The brand let its time pass; a late answer is still taken. */
  NO_ANSWER,
  /** We have asked the brand to think again; it is awaited. */
  APPEALED,
  /** Nothing more is expected. */
  CLOSED;

  /** Whether an answer of the brand or of ours is still expected; one such request per case. */
  public boolean isLive() {
    return switch (this) {
      case TO_SEND, SENT, ACKNOWLEDGED, INFO_ASKED, APPEALED -> true;
      case APPROVED, APPROVED_IN_PART, REFUSED, NO_ANSWER, CLOSED -> false;
    };
  }

  /** Whether what the brand says is taken: also late, and also after a question of its own. */
  public boolean hearsTheBrand() {
    return switch (this) {
      case SENT, ACKNOWLEDGED, INFO_ASKED, APPEALED, NO_ANSWER -> true;
      case TO_SEND, APPROVED, APPROVED_IN_PART, REFUSED, CLOSED -> false;
    };
  }
}
