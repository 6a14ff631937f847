package io.redress.money;

import io.redress.money.domain.RefundCommand;
import io.redress.money.domain.RefundMachine;
import io.redress.money.domain.SendPlan;
import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SubmitRefund;
import io.redress.money.store.AttemptStore;
import io.redress.money.store.MoneyStores;
import io.redress.money.store.PaymentStore;
import io.redress.money.store.RefundStore;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.platform.trips.RoundTrips;
import io.redress.shared.Problem;
import io.redress.shared.RefundAttemptId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Talks to providers, outside of any transaction: what is sent is committed as sent before. */
@Component
class Submissions {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  /** What is known about an attempt and its payment at one moment. */
  private record Standing(Payment payment, RefundIntent intent, RefundAttempt attempt) {
    LookUpRefund question() {
      return new LookUpRefund(attempt.idempotencyKey(), intent.id(), attempt.id(), reference());
    }

    SendPlan.Door door() {
      return SendPlan.Door.of(payment, intent);
    }

    SubmitRefund request() {
      return new SubmitRefund(
          attempt.idempotencyKey(), intent.id(), attempt.id(), reference(), intent.amount());
    }

    // Credit goes to a person, everything else to where the money came from.
    private String reference() {
      return attempt.isCredit() && intent.credit().isPresent()
          ? intent.credit().get().reference()
          : payment.providerReference();
    }
  }

  /** A plan and what it was made for. */
  private record Prepared(Standing standing, SendPlan plan) {}

  private final PaymentStore payments;
  private final RefundStore refunds;
  private final AttemptStore attempts;
  private final RoundTrips trips;
  private final TransactionTemplate transactions;
  private final Outbox outbox;
  private final Map<String, RefundProvider> providers;

  Submissions(
      MoneyStores stores,
      TransactionTemplate transactions,
      Outbox outbox,
      List<RefundProvider> providers) {
    this.payments = stores.payments();
    this.refunds = stores.refunds();
    this.attempts = stores.attempts();
    this.trips = stores.trips();
    this.transactions = transactions;
    this.outbox = outbox;
    this.providers =
        providers.stream().collect(Collectors.toMap(RefundProvider::name, Function.identity()));
  }

  boolean knows(String provider) {
    return providers.containsKey(provider);
  }

  /** Whether the merchant in scope has an account with a provider that is known here. */
  boolean isConnected(String provider) {
    return Optional.ofNullable(providers.get(provider))
        .filter(RefundProvider::isConnected)
        .isPresent();
  }

  /** Writes the task that sends an attempt after the commit of the running transaction. */
  void request(RefundAttemptId attemptId, Instant now) {
    outbox.add(new OutboxTask(Refunds.SUBMIT_TASK, attemptId.toString(), "1", "{}", now));
  }

  ProviderAnswer submit(RefundAttemptId attemptId, Instant now) {
    var prepared = prepare(attemptId, now, SendPlan::of);
    return switch (prepared.plan()) {
      case SendPlan.Send send -> send(prepared.standing());
      case SendPlan.Answered(var answer) -> answer;
      case SendPlan.Ask ask -> ask(prepared.standing()).orElseGet(() -> resend(attemptId, now));
    };
  }

  // The provider has never heard of it, so the request was lost, or is still on its way: only the
  // same key makes it safe to say it again.
  private ProviderAnswer resend(RefundAttemptId attemptId, Instant now) {
    var prepared = prepare(attemptId, now, SendPlan::again);
    return switch (prepared.plan()) {
      case SendPlan.Send send -> send(prepared.standing());
      case SendPlan.Answered(var answer) -> answer;
      case SendPlan.Ask ask -> new ProviderAnswer.Unknown("not_at_provider");
    };
  }

  private interface Planner {
    SendPlan plan(SendPlan.Door door, RefundAttempt attempt, SendPlan.KeyLife key);
  }

  private Prepared prepare(RefundAttemptId attemptId, Instant now, Planner planner) {
    return transactions.execute(
        status -> {
          var standing = standing(attemptId);
          var attempt = standing.attempt();
          var key = new SendPlan.KeyLife(provider(attempt).keyLifetime(), now);
          var plan = planner.plan(standing.door(), attempt, key);
          if (plan instanceof SendPlan.Send) {
            markSubmitting(standing, now);
          }
          return new Prepared(standing, plan);
        });
  }

  private void markSubmitting(Standing standing, Instant now) {
    var attempt = standing.attempt();
    var detail = attempt.submittedAt().isEmpty() ? "sent" : "sent again";
    attempts.change(
        new AttemptStore.Change(attempt, AttemptState.SUBMITTING, Optional.empty(), detail), now);
    RefundMachine.apply(standing.intent().state(), RefundCommand.SEND)
        .next()
        .filter(next -> next != standing.intent().state())
        .ifPresent(next -> refunds.change(standing.intent(), next, Optional.empty()));
  }

  private Standing standing(RefundAttemptId attemptId) {
    var lock = payments.lockOfAttempt(attemptId);
    var paid = refunds.byAttempt(attemptId);
    var answers = trips.ask(lock, paid);
    var payment = answers.to(lock).orElseThrow(Submissions::missing);
    var intent = answers.to(paid).getFirst();
    return new Standing(payment, intent, intent.attempt(attemptId));
  }

  private ProviderAnswer send(Standing standing) {
    return guarded(() -> provider(standing.attempt()).submit(standing.request()));
  }

  private Optional<ProviderAnswer> ask(Standing standing) {
    try {
      return provider(standing.attempt()).lookUp(standing.question());
    } catch (RuntimeException e) {
      return Optional.of(lost(e));
    }
  }

  private static ProviderAnswer guarded(Supplier<ProviderAnswer> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return lost(e);
    }
  }

  // Whatever goes wrong between here and the provider, the money may have left.
  private static ProviderAnswer lost(RuntimeException e) {
    LOG.warn("A provider call ended without an answer", e);
    return new ProviderAnswer.Unknown("no_answer");
  }

  private RefundProvider provider(RefundAttempt attempt) {
    var provider = providers.get(attempt.provider());
    if (provider == null) {
      throw new IllegalStateException("no provider is called " + attempt.provider());
    }
    return provider;
  }

  private static Problem missing() {
    return Problem.notFound("The refund attempt");
  }
}
