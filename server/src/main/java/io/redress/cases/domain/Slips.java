package io.redress.cases.domain;

import io.redress.promises.Promise;
import io.redress.promises.PromiseState;
import io.redress.shared.PromiseId;
import java.util.Optional;

/**
 * What became of promises that were broken.
 *
 * <p>A broken promise is answered when one that took its place was kept, or when a person of the
 * house wrote to the consumer after it had slipped. A letter that goes out by itself answers
 * nothing.
 */
final class Slips {
  private final CaseState state;

  Slips(CaseState state) {
    this.state = state;
  }

  /** The oldest promise that was broken and that nobody has answered for. */
  Optional<Promise> unanswered() {
    return state.promises().stream()
        .filter(promise -> promise.state() == PromiseState.BROKEN)
        .filter(promise -> !isSpokenOf(promise) && !isKeptInTheEnd(promise))
        .findFirst();
  }

  /** How often what this promise stands for has slipped before, under dates that were given. */
  int before(Promise promise) {
    var count = 0;
    var earlier = state.before(promise);
    while (earlier.filter(each -> each.kind() == promise.kind()).isPresent()) {
      count += earlier.get().state() == PromiseState.BROKEN ? 1 : 0;
      earlier = state.before(earlier.get());
    }
    return count;
  }

  private boolean isSpokenOf(Promise broken) {
    return state
        .houseSpokeAt()
        .filter(spoke -> broken.endedAt().filter(slip -> !spoke.isBefore(slip)).isPresent())
        .isPresent();
  }

  private boolean isKeptInTheEnd(Promise broken) {
    var next = broken.successor().flatMap(this::byId);
    while (next.filter(Slips::isPassedOn).isPresent()) {
      next = next.flatMap(Promise::successor).flatMap(this::byId);
    }
    return next.filter(last -> last.state() == PromiseState.KEPT).isPresent();
  }

  private static boolean isPassedOn(Promise promise) {
    return switch (promise.state()) {
      case RENEGOTIATED, BROKEN -> true;
      case OPEN, AT_RISK, KEPT, VOID -> false;
    };
  }

  private Optional<Promise> byId(PromiseId id) {
    return state.promises().stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
