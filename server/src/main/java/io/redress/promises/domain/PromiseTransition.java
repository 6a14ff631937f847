package io.redress.promises.domain;

import io.redress.promises.Promise;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;

/** What a command does to a promise: the promise afterwards, or the reason why not. */
public sealed interface PromiseTransition {
  /** It is done; {@code promise} is how it stands afterwards. */
  record Accepted(Promise promise) implements PromiseTransition {}

  /** It cannot be done. */
  record Refused(Refusal refusal) implements PromiseTransition {}

  /** The promise afterwards; a refusal leaves as an exception. */
  default Promise orRefuse() {
    return switch (this) {
      case Accepted(var promise) -> promise;
      case Refused(var refusal) -> throw new RefusedException(refusal);
    };
  }
}
