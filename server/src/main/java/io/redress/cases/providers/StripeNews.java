package io.redress.cases.providers;

import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.money.provider.StripeEvents;
import io.redress.money.provider.StripeEvents.Hint;
import io.redress.money.provider.StripeEvents.Subject;
import io.redress.money.provider.StripeProvider;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what Stripe tells by itself: each event once, as a reason to look at the payment that it
 * names. What it says about money is not believed.
 */
@Service
public class StripeNews {
  /**
   * The kind of task that looks at the refunds of a payment; its subject is Stripe's name of it.
   */
  public static final String LOOK_TASK = "stripe.look";

  /** The kind of task that looks at a chargeback; its subject is Stripe's name of it. */
  public static final String DISPUTE_TASK = "stripe.dispute";

  private static final Logger LOG = LoggerFactory.getLogger(StripeNews.class);

  private final StripeEvents events;
  private final Payments payments;
  private final Outbox outbox;

  StripeNews(StripeEvents events, Payments payments, Outbox outbox) {
    this.events = events;
    this.payments = payments;
    this.outbox = outbox;
  }

  /**
   * Takes an event; the same one again changes nothing. The problem NOT_SIGNED_IN does not say what
   * is wrong: whoever signs knows it.
   */
  @Transactional
  public void take(byte[] body, String signature, Instant now) {
    var hint =
        events
            .read(body, signature, now)
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_SIGNED_IN, "This was not taken."));
    if (hint.subject() == Subject.NOTHING || !events.take(hint, now)) {
      return;
    }
    payment(hint)
        .ifPresentOrElse(
            payment -> outbox.add(task(hint, payment, now)),
            () -> LOG.info("Stripe tells of a payment that is not ours: event {}", hint.id()));
  }

  private Optional<Payment> payment(Hint hint) {
    return hint.payments().stream()
        .flatMap(name -> payments.byReference(StripeProvider.NAME, name).stream())
        .findFirst();
  }

  private static OutboxTask task(Hint hint, Payment payment, Instant now) {
    var name = payment.providerReference();
    return hint.subject() == Subject.DISPUTE
        ? new OutboxTask(
            DISPUTE_TASK, hint.object(), hint.id(), "{\"payment\":\"%s\"}".formatted(name), now)
        : new OutboxTask(LOOK_TASK, name, hint.id(), "{}", now);
  }
}
