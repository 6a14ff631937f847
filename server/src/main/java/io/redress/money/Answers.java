package io.redress.money;

import io.redress.money.domain.AnswerEffect;
import io.redress.money.ledger.Posting.Booking;
import io.redress.money.store.AttemptStore;
import io.redress.money.store.MoneyStores;
import io.redress.money.store.PaymentStore;
import io.redress.money.store.RefundStore;
import io.redress.money.store.SettlementStore;
import io.redress.money.store.SettlementStore.NewSettlement;
import io.redress.platform.clock.NewIds;
import io.redress.platform.trips.LastStatement;
import io.redress.shared.RefundAttemptId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what a provider's answer changes; runs in the caller's transaction, payment locked. */
@Component
class Answers {
  private final PaymentStore payments;
  private final RefundStore refunds;
  private final AttemptStore attempts;
  private final SettlementStore settlements;
  private final Books books;
  private final NewIds newIds;

  Answers(MoneyStores stores, Books books, NewIds newIds) {
    this.payments = stores.payments();
    this.refunds = stores.refunds();
    this.attempts = stores.attempts();
    this.settlements = stores.settlements();
    this.books = books;
    this.newIds = newIds;
  }

  /** Whether the answer contradicts what is known, so that the payment must be frozen. */
  boolean record(
      RefundIntent intent, RefundAttemptId attemptId, ProviderAnswer answer, Instant now) {
    var attempt = intent.attempt(attemptId);
    return switch (AnswerEffect.of(intent, attempt, answer)) {
      case AnswerEffect.Nothing nothing -> false;
      case AnswerEffect.Changes changes -> {
        change(intent, attempt, changes, answer, now);
        yield false;
      }
      case AnswerEffect.Contradicts(var reason) -> {
        note(attempt, reason + " " + codeOf(answer), now);
        yield true;
      }
    };
  }

  private void change(
      RefundIntent intent,
      RefundAttempt attempt,
      AnswerEffect.Changes changes,
      ProviderAnswer answer,
      Instant now) {
    if (changes.freesAmount()) {
      payments.free(intent.paymentId(), intent.amount());
    }
    attempts.change(
        new AttemptStore.Change(
            attempt, changes.attempt(), AnswerEffect.referenceOf(answer), codeOf(answer)),
        now);
    refunds.change(intent, changes.intent(), settledAt(intent, changes, answer));
    for (var kind : changes.postings()) {
      var booking = new Booking(kind, attempt.id().value(), intent.amount());
      books.book(intent.caseId(), booking, now);
    }
    if (changes.intent() == IntentState.SETTLED
        && answer instanceof ProviderAnswer.Settled(var reference, var at)) {
      var settlement =
          new NewSettlement(
              newIds.next(),
              intent.id(),
              attempt.id(),
              intent.amount(),
              attempt.provider(),
              reference,
              at);
      LastStatement.of(() -> settlements.insert(settlement));
    }
  }

  // Told twice, noted once: a provider repeats itself.
  private void note(RefundAttempt attempt, String detail, Instant now) {
    if (!attempts.hasStep(attempt.id(), detail)) {
      attempts.change(
          new AttemptStore.Change(attempt, attempt.state(), Optional.empty(), detail), now);
    }
  }

  private static Optional<Instant> settledAt(
      RefundIntent intent, AnswerEffect.Changes changes, ProviderAnswer answer) {
    if (changes.intent() != IntentState.SETTLED) {
      return Optional.empty();
    }
    return answer instanceof ProviderAnswer.Settled(var reference, var at)
        ? Optional.of(at)
        : intent.settledAt();
  }

  private static String codeOf(ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.Accepted(var reference) -> "accepted " + reference;
      case ProviderAnswer.Succeeded(var reference) -> "succeeded " + reference;
      case ProviderAnswer.Settled(var reference, var at) -> "settled " + reference;
      case ProviderAnswer.Failed(var reason) -> reason;
      case ProviderAnswer.Unknown(var reason) -> reason;
    };
  }
}
