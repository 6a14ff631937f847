package io.redress.liaison.questions;

import java.util.Arrays;
import java.util.List;

/** Which questions are looked for, by whom they wait for. */
public enum QuestionLens {
  /** Not ended. */
  LIVE,
  /** A person of the house is awaited. */
  OURS,
  /** The brand is awaited. */
  THEIRS,
  ENDED,
  ALL;

  /** The most that is found at once. */
  public static final int MOST = 200;

  /** The states that are meant. */
  public List<QuestionState> states() {
    return Arrays.stream(QuestionState.values()).filter(this::shows).toList();
  }

  private boolean shows(QuestionState state) {
    return switch (this) {
      case LIVE -> !state.isEnded();
      case OURS -> !state.isEnded() && state != QuestionState.SENT;
      case THEIRS -> state == QuestionState.SENT;
      case ENDED -> state.isEnded();
      case ALL -> true;
    };
  }
}
