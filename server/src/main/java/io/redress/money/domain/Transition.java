package io.redress.money.domain;

import java.util.Optional;

/** What a machine says to a command in a state. */
public sealed interface Transition<S> {
  /**
   * The command is taken.
   *
   * @param state the state after it; the same as before when it changes nothing
   */
  record Accepted<S>(S state) implements Transition<S> {}

  /**
   * The command is not taken.
   *
   * @param reason code of the refusal
   */
  record Refused<S>(String reason) implements Transition<S> {}

  /** The state after the command; empty when it is refused. */
  default Optional<S> next() {
    return switch (this) {
      case Accepted<S>(var state) -> Optional.of(state);
      case Refused<S> refused -> Optional.empty();
    };
  }

  static <S> Transition<S> to(S next) {
    return new Accepted<>(next);
  }

  static <S> Transition<S> refused(String reason) {
    return new Refused<>(reason);
  }
}
