package io.redress.liaison.domain;

import io.redress.liaison.LiaisonState;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;

/** What a command does to a request: its new state, or the reason why not. */
public sealed interface LiaisonTransition {
  /** It is done. */
  record Accepted(LiaisonState state) implements LiaisonTransition {}

  /** It cannot be done. */
  record Refused(Refusal refusal) implements LiaisonTransition {}

  /** The new state; a refusal leaves as an exception. */
  default LiaisonState orRefuse() {
    return switch (this) {
      case Accepted(var state) -> state;
      case Refused(var refusal) -> throw new RefusedException(refusal);
    };
  }
}
