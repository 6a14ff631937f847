package io.redress.money.credit;

import io.redress.money.CreditRecipient;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SubmitRefund;
import io.redress.platform.clock.NewIds;
import io.redress.shared.StoreCreditId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The house as a provider of its own: it pays by giving credit, which is there at once, and its own
 * row is the proof. An attempt gives one credit for ever, and an intent has one at a time.
 *
 * <p>It writes in transactions of its own, as the built-in sandbox does, so that a caller that dies
 * does not undo what was given.
 */
@Component
public class StoreCreditProvider implements RefundProvider {
  /** What attempts that are paid in credit carry as their provider. */
  public static final String NAME = CreditRecipient.PROVIDER;

  /** A key is known for ever; this is only what is promised of it. */
  private static final Duration KEY_LIFETIME = Duration.ofDays(30);

  private final CreditStore credits;
  private final CreditBooks books;
  private final CreditTerms terms;
  private final NewIds ids;
  private final Clock clock;

  StoreCreditProvider(
      CreditStore credits, CreditBooks books, CreditTerms terms, NewIds ids, Clock clock) {
    this.credits = credits;
    this.books = books;
    this.terms = terms;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration keyLifetime() {
    return KEY_LIFETIME;
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public ProviderAnswer submit(SubmitRefund request) {
    var known = credits.byAttempt(request.attemptId());
    if (known.isPresent()) {
      return answer(known.get());
    }
    if (!terms.isGiven()) {
      return new ProviderAnswer.Failed(RefundAttempt.NOT_GIVEN);
    }
    return CreditRecipient.parse(request.paymentReference())
        .map(recipient -> give(request, recipient))
        .orElseGet(() -> new ProviderAnswer.Failed("recipient_unknown"));
  }

  private ProviderAnswer give(SubmitRefund request, CreditRecipient recipient) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var end = terms.end(recipient.country(), now);
    var credit = credit(request, recipient, end.at(), now);
    if (credits.insert(credit, request.attemptId(), end.byLaw())) {
      books.begin(credit, now);
      return answer(credit);
    }
    return credits
        .byAttempt(request.attemptId())
        .map(StoreCreditProvider::answer)
        .orElseGet(() -> new ProviderAnswer.Failed("intent_has_credit"));
  }

  private StoreCredit credit(
      SubmitRefund request, CreditRecipient recipient, Optional<Instant> end, Instant now) {
    return new StoreCredit(
        new StoreCreditId(ids.next()),
        recipient.consumerId(),
        request.intentId(),
        request.amount(),
        request.amount(),
        now,
        end,
        Optional.empty(),
        Optional.empty(),
        1);
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
  public Optional<ProviderAnswer> lookUp(LookUpRefund request) {
    return credits.byAttempt(request.attemptId()).map(StoreCreditProvider::answer);
  }

  private static ProviderAnswer answer(StoreCredit credit) {
    return credit.takenBackAt().isPresent()
        ? new ProviderAnswer.Failed(RefundAttempt.TAKEN_BACK)
        : new ProviderAnswer.Settled("credit-" + credit.id(), credit.issuedAt());
  }
}
