package io.redress.cases.paper;

import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.domain.AttemptMachine;
import io.redress.money.domain.RefundCommand;
import io.redress.money.domain.RefundMachine;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.Entry;
import io.redress.money.ledger.Posting;
import io.redress.money.ledger.Posting.Booking;
import io.redress.money.ledger.PostingKind;
import io.redress.money.ledger.TrialBalance;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.PostingId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Postings and moves in the order in which they came, and the balances that they have led to. */
final class PaperBooks {
  private final List<Posting> postings = new ArrayList<>();
  private final Map<Account, Money> balances = new EnumMap<>(Account.class);
  private final Map<RefundIntentId, List<RefundCommand>> moves = new HashMap<>();
  private final Map<RefundAttemptId, List<RefundCommand>> ofAttempts = new HashMap<>();
  private final Deque<Runnable> undo = new ArrayDeque<>();

  /** What is written from now on may have to be taken back. */
  void begin() {
    undo.clear();
  }

  /** Takes back what was written since. */
  void rollBack() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  void book(PostingKind kind, CaseId id, Money amount, Instant now) {
    var booking = new Booking(kind, id.value(), amount);
    book(Posting.ofCase(new PostingId(new UUID(66, postings.size())), id, booking, now));
  }

  void book(PostingKind kind, PaymentId id, Money amount, Instant now) {
    var booking = new Booking(kind, id.value(), amount);
    book(Posting.ofPayment(new PostingId(new UUID(66, postings.size())), id, booking, now));
  }

  private void book(Posting posting) {
    postings.add(posting);
    posting.entries().forEach(each -> balances.merge(each.account(), each.amount(), Money::plus));
    undo.push(
        () -> {
          postings.removeLast();
          posting
              .entries()
              .forEach(
                  each -> balances.merge(each.account(), each.amount().negated(), Money::plus));
        });
  }

  void moves(RefundIntentId id, RefundCommand command) {
    noted(moves.computeIfAbsent(id, any -> new ArrayList<>()), command);
  }

  void attemptMoves(RefundAttemptId id, RefundCommand command) {
    noted(ofAttempts.computeIfAbsent(id, any -> new ArrayList<>()), command);
  }

  private void noted(List<RefundCommand> commands, RefundCommand command) {
    commands.add(command);
    undo.push(commands::removeLast);
  }

  /** The balances as they have become. */
  TrialBalance balance() {
    return of(balances);
  }

  /** The same, all postings gone through from the first. */
  TrialBalance replayed() {
    var all = new EnumMap<Account, Money>(Account.class);
    for (var posting : postings) {
      posting.entries().forEach(each -> all.merge(each.account(), each.amount(), Money::plus));
    }
    return of(all);
  }

  private static TrialBalance of(Map<Account, Money> sums) {
    return new TrialBalance(
        sums.entrySet().stream()
            .filter(each -> !each.getValue().isZero())
            .map(each -> new Entry(each.getKey(), each.getValue()))
            .toList());
  }

  /** Where an intent stands when all its moves are made again. */
  IntentState replayed(RefundIntentId id) {
    var state = IntentState.CREATED;
    for (var command : Optional.ofNullable(moves.get(id)).orElse(List.of())) {
      state = RefundMachine.apply(state, command).next().orElseThrow();
    }
    return state;
  }

  /** Where an attempt stands when all its moves are made again. */
  AttemptState replayed(RefundAttemptId id) {
    var state = AttemptState.CREATED;
    for (var command : Optional.ofNullable(ofAttempts.get(id)).orElse(List.of())) {
      state = AttemptMachine.apply(state, command).next().orElseThrow();
    }
    return state;
  }
}
