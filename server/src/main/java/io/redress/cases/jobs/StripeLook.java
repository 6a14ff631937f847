package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.cases.providers.StripeNews;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.Refunds;
import io.redress.money.provider.StripeProvider;
import io.redress.money.provider.StripeProvider.Booked;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import io.redress.shared.Money;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the refunds of a payment in Stripe's books: what became of ours goes to its case like
 * any answer; what we did not make is booked as made elsewhere, and the open cases of the order are
 * told.
 */
@Component
class StripeLook implements OutboxHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StripeLook.class);

  private final StripeProvider stripe;
  private final Payments payments;
  private final Refunds refunds;
  private final Cases cases;
  private final Writing writing;

  StripeLook(
      StripeProvider stripe, Payments payments, Refunds refunds, Cases cases, Writing writing) {
    this.stripe = stripe;
    this.payments = payments;
    this.refunds = refunds;
    this.cases = cases;
    this.writing = writing;
  }

  /** How what was found is written down. */
  @Component("writingOfStripe")
  record Writing(TransactionTemplate transactions, Outbox outbox, Clock clock) {}

  @Override
  public String kind() {
    return StripeNews.LOOK_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    payments.byReference(StripeProvider.NAME, task.subject()).ifPresent(this::look);
  }

  private void look(Payment payment) {
    for (var booked : stripe.refundsOf(payment.providerReference())) {
      // An attempt is committed before it is sent: what names one that is not there was made by a
      // house that has been set back since, and its money is gone all the same.
      booked
          .attempt()
          .flatMap(refunds::byAttempt)
          .filter(intent -> intent.paymentId().equals(payment.id()))
          .ifPresentOrElse(intent -> hear(intent, booked), () -> book(payment, booked));
    }
  }

  private void hear(RefundIntent intent, Booked booked) {
    var attempt = intent.attempt(booked.attempt().orElseThrow());
    if (isNews(intent, attempt, booked.answer())) {
      var answer =
          new CaseCommand.RecordProviderAnswer(intent.caseId(), attempt.id(), booked.answer());
      cases.perform(answer, Actor.PROVIDER).orThrow();
    }
  }

  /** Each answer that leaves something open has us ask again later: what is known is left out. */
  private static boolean isNews(RefundIntent intent, RefundAttempt attempt, ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.Accepted _ ->
          attempt.state() != AttemptState.PENDING && attempt.state() != AttemptState.SUCCEEDED;
      case ProviderAnswer.Succeeded _ -> attempt.state() != AttemptState.SUCCEEDED;
      case ProviderAnswer.Settled _ -> intent.state() != IntentState.SETTLED;
      case ProviderAnswer.Failed _ -> attempt.state() != AttemptState.FAILED;
      case ProviderAnswer.Unknown _ -> false;
    };
  }

  private void book(Payment payment, Booked booked) {
    booked
        .amount()
        .filter(amount -> amount.currency().equals(payment.captured().currency()))
        .ifPresentOrElse(
            amount -> book(payment, booked, amount),
            () -> LOG.error("Refund {} is in another currency", booked.reference()));
  }

  private void book(Payment payment, Booked booked, Money amount) {
    var now = writing.clock().instant();
    var id = payment.id();
    var reference = booked.reference();
    writing
        .transactions()
        .executeWithoutResult(
            status -> {
              switch (booked.answer()) {
                case ProviderAnswer.Accepted _,
                    ProviderAnswer.Succeeded _,
                    ProviderAnswer.Settled _ -> {
                  if (refunds.recordExternal(id, amount, reference, now)) {
                    tell(payment, reference, amount);
                  }
                }
                case ProviderAnswer.Failed _ -> {
                  if (refunds.recordExternalReturned(id, amount, reference, now)) {
                    tell(payment, reference, amount.negated());
                  }
                }
                case ProviderAnswer.Unknown _ -> {}
              }
            });
  }

  /** Each case is told under its own lock. */
  private void tell(Payment payment, String reference, Money amount) {
    for (var matter : cases.find(CaseQuery.of(payment.orderId()))) {
      if (matter.status().isOpen()) {
        writing
            .outbox()
            .add(RefundElsewhere.task(matter.id(), reference, amount, writing.clock().instant()));
      }
    }
  }
}
