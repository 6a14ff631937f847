package io.redress.goods.domain;

import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;

/**
 * What a command does to reception or acceptance: the new state, or the reason why not.
 *
 * @param <S> the state that changes
 */
public sealed interface GoodsTransition<S extends Enum<S>> {
  /** It is done. */
  record Accepted<S extends Enum<S>>(S state) implements GoodsTransition<S> {}

  /** It cannot be done. */
  record Refused<S extends Enum<S>>(Refusal refusal) implements GoodsTransition<S> {}

  /** The new state; a refusal leaves as an exception. */
  default S orRefuse() {
    return switch (this) {
      case Accepted<S>(var state) -> state;
      case Refused<S>(var refusal) -> throw new RefusedException(refusal);
    };
  }
}
