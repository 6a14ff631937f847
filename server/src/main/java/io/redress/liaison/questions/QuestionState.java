package io.redress.liaison.questions;

/** How a question to a brand about its terms stands. */
public enum QuestionState {
  /** Written, not yet on its way. */
  TO_SEND,
  /** On its way; the brand is awaited. */
  SENT,
  /** The brand has answered; a person says what it means for its terms. */
  ANSWERED,
  /** The answer counts: terms that cite it were published. */
  CONFIRMED,
  /** The answer is not used, with a reason. */
  DECLINED,
  /** The brand let its time pass; a late answer is still taken. */
  NO_ANSWER,
  /** Nothing more is expected. */
  CLOSED;

  /** Whether nothing can happen to it any more. */
  public boolean isEnded() {
    return switch (this) {
      case CONFIRMED, DECLINED, CLOSED -> true;
      case TO_SEND, SENT, ANSWERED, NO_ANSWER -> false;
    };
  }

  /** Whether the brand may say something by its page. */
  public boolean hearsTheBrand() {
    return this == SENT || this == NO_ANSWER;
  }
}
