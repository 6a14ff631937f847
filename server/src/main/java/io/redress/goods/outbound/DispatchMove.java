package io.redress.goods.outbound;

/** What can happen to something that has to go out. */
public enum DispatchMove {
  /** A piece is held for it. */
  RESERVE,
  /** There is none, or not where it should be. */
  RUN_SHORT,
  /** It was held too long; the clock says so, and nobody else. */
  LAPSE,
  /** Somebody takes the piece from its shelf. */
  PICK,
  /** Another piece, or more or fewer of them, go. */
  CHANGE,
  /** A look found all of it right; only a look says so. */
  PASS_CHECK,
  /** A look found something wrong; only a look says so. */
  FAIL_CHECK,
  SEND,
  DELIVER,
  /** The consumer takes it, at our counter or at a point. */
  COLLECT,
  CANCEL;

  /** Whether a person or a program asks for it by its name. */
  public boolean isAsked() {
    return switch (this) {
      case RESERVE, RUN_SHORT, PICK, SEND, DELIVER, COLLECT, CANCEL -> true;
      case LAPSE, CHANGE, PASS_CHECK, FAIL_CHECK -> false;
    };
  }
}
