package io.redress.cases.domain;

import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Whose turn it was when: the time of a case cut into stretches without gap or overlap.
 *
 * <p>Who is awaited follows from the promises, of which no date can ever be changed; so neither a
 * new policy nor an edited calendar forgets a stretch that has passed.
 */
final class Turns {
  private final CaseHistory history;
  private final RefundTurns refunds;

  Turns(CaseHistory history) {
    this.history = history;
    this.refunds = new RefundTurns(history);
  }

  /** Whether something was owed to the consumer beside what carries the case. */
  enum Beside {
    OWED,
    NOTHING
  }

  /**
   * A stretch in which the same was awaited.
   *
   * @param over the kind of promise that carried the case
   * @param beside a reply or a call that the consumer waited for
   */
  record Turn(
      Instant from, Instant until, Party awaited, Optional<PromiseKind> over, Beside beside) {

    /** A question that we owe an answer to keeps the consumer waiting, whatever else is open. */
    boolean isConsumerWaiting() {
      return beside == Beside.OWED || (awaited != Party.CONSUMER && awaited != Party.NOBODY);
    }

    boolean isHouseWorking() {
      return beside == Beside.OWED || awaited == Party.MERCHANT;
    }

    boolean isBrandHolding() {
      return awaited == Party.BRAND;
    }
  }

  /** The turns from the opening to this moment, as they were known then. */
  List<Turn> until(Instant now) {
    var turns = new ArrayList<Turn>();
    var from = history.openedAt();
    for (var cut : cuts(now)) {
      turns.add(turn(from, cut));
      from = cut;
    }
    return turns;
  }

  /** Every moment at which the turn may change, up to now. */
  private List<Instant> cuts(Instant now) {
    var cuts = new TreeSet<Instant>();
    for (var promise : history.promises()) {
      cuts.add(promise.madeAt());
      promise.endedAt().ifPresent(cuts::add);
    }
    cuts.addAll(refunds.changes());
    cuts.add(now);
    return cuts.stream()
        .filter(cut -> cut.isAfter(history.openedAt()) && !cut.isAfter(now))
        .toList();
  }

  private Turn turn(Instant from, Instant until) {
    var carrying = carryingAt(from);
    var isOwed =
        history.promises().stream()
            .filter(promise -> promise.kind().standsBeside())
            .anyMatch(promise -> promise.toParty() == Party.CONSUMER && isOpenAt(promise, from));
    return new Turn(
        from,
        until,
        carrying.map(promise -> awaited(promise, from)).orElse(Party.NOBODY),
        carrying.map(Promise::kind),
        isOwed ? Beside.OWED : Beside.NOTHING);
  }

  private Optional<Promise> carryingAt(Instant moment) {
    return history.promises().stream()
        .filter(promise -> !promise.kind().standsBeside() && isOpenAt(promise, moment))
        .max(Comparator.comparing(Promise::madeAt));
  }

  private Party awaited(Promise promise, Instant moment) {
    var party = promise.kind().awaited();
    return party == Party.PROVIDER && !refunds.isWithProvider(moment) ? Party.MERCHANT : party;
  }

  static boolean isOpenAt(Promise promise, Instant moment) {
    return !promise.madeAt().isAfter(moment)
        && promise.endedAt().filter(end -> !end.isAfter(moment)).isEmpty();
  }
}
