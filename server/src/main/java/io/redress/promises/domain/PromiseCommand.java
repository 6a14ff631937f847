package io.redress.promises.domain;

import io.redress.promises.PromiseState;
import io.redress.shared.PromiseId;
import java.util.Optional;

/** What can be done about a promise that was given. */
public sealed interface PromiseCommand {
  /** Its time runs short: the owner is warned. */
  record Warn() implements PromiseCommand {}

  /** What was promised is done; another promise may follow. */
  record Keep(Optional<PromiseId> successor) implements PromiseCommand {}

  /** A new date is agreed: the promise of that date takes its place. Too late, it is broken. */
  record Renegotiate(PromiseId successor) implements PromiseCommand {}

  /** Its last moment has passed: never without a promise that follows. */
  record Break(PromiseId successor) implements PromiseCommand {}

  /** Its reason has fallen away; another promise may follow. */
  record Cancel(Optional<PromiseId> successor) implements PromiseCommand {}

  /** The command that brings a promise to this end. */
  static PromiseCommand ending(PromiseState end, Optional<PromiseId> successor) {
    return switch (end) {
      case KEPT -> new Keep(successor);
      case RENEGOTIATED -> new Renegotiate(needed(end, successor));
      case BROKEN -> new Break(needed(end, successor));
      case VOID -> new Cancel(successor);
      case OPEN, AT_RISK -> throw new IllegalArgumentException(end + " is no end of a promise");
    };
  }

  private static PromiseId needed(PromiseState end, Optional<PromiseId> successor) {
    return successor.orElseThrow(
        () -> new IllegalArgumentException(end + " needs the promise that follows"));
  }
}
