package io.redress.money.provider;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundListParams;
import io.redress.money.ProviderAnswer;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stripe, by the account that each merchant connects.
 *
 * <p>A key pays once for 24 hours (<a href="https://docs.stripe.com/api/idempotent_requests">
 * idempotent requests</a>, read 2026-11: keys may go when they are at least 24 hours old), so that
 * what was lost is looked for among the refunds of the payment first, by the attempt in their
 * metadata. The client itself never sends anything twice.
 */
@Component
public class StripeProvider implements RefundProvider {
  /** What payments and attempts of Stripe carry as their provider. */
  public static final String NAME = "stripe";

  private static final Logger LOG = LoggerFactory.getLogger(StripeProvider.class);
  private static final Duration KEY_LIFETIME = Duration.ofHours(24);
  private static final String INTENT = "redress_intent";
  private static final String ATTEMPT = "redress_attempt";
  private static final ProviderAnswer NOT_CONNECTED = new ProviderAnswer.Unknown("not_connected");

  private final StripeClients clients;
  private final StripeAccounts accounts;
  private final Clock clock;

  StripeProvider(StripeClients clients, StripeAccounts accounts, Clock clock) {
    this.clients = clients;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What came of trying a key. */
  public enum Trial {
    GOOD,
    /** Stripe does not know it, or it may not do what we need. */
    REFUSED,
    /** Stripe was not to be had. */
    NO_ANSWER
  }

  /**
   * A refund in Stripe's books.
   *
   * @param attempt what it was made for, when we made it
   * @param amount empty in a currency that we do not know
   * @param answer how it stands
   */
  public record Booked(
      String reference,
      Optional<RefundAttemptId> attempt,
      Optional<Money> amount,
      ProviderAnswer answer) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration keyLifetime() {
    return KEY_LIFETIME;
  }

  @Override
  public boolean isConnected() {
    return accounts.connected().isPresent();
  }

  @Override
  public ProviderAnswer submit(SubmitRefund request) {
    if (!StripeBooks.mayKnow(request.paymentReference())) {
      return new ProviderAnswer.Failed("payment_unknown");
    }
    var units = StripeAmounts.written(request.amount());
    if (units.isEmpty()) {
      return new ProviderAnswer.Failed("amount_not_payable");
    }
    return clients
        .ofMerchant()
        .map(client -> send(client, request, units.get()))
        .orElse(NOT_CONNECTED);
  }

  private ProviderAnswer send(StripeClient client, SubmitRefund request, long units) {
    var refund =
        new StripeBooks(client, request.paymentReference())
            .refund()
            .setAmount(units)
            .putMetadata(INTENT, request.intentId().toString())
            .putMetadata(ATTEMPT, request.attemptId().toString())
            .build();
    var options = RequestOptions.builder().setIdempotencyKey(request.idempotencyKey()).build();
    try {
      return StripeAnswers.of(client.v1().refunds().create(refund, options), now());
    } catch (StripeException e) {
      if (StripeAnswers.isMisusedKey(e)) {
        LOG.error("Stripe knows the key of attempt {} for another refund", request.attemptId());
      }
      return StripeAnswers.ofSubmitting(e);
    }
  }

  @Override
  public Optional<ProviderAnswer> lookUp(LookUpRefund request) {
    if (!StripeBooks.mayKnow(request.paymentReference())) {
      return Optional.empty();
    }
    var client = clients.ofMerchant();
    return client.isEmpty()
        ? Optional.of(NOT_CONNECTED)
        : find(new StripeBooks(client.get(), request.paymentReference()), request);
  }

  // A payment that this account does not know was perhaps paid back by another one: no empty
  // answer.
  private Optional<ProviderAnswer> find(StripeBooks books, LookUpRefund request) {
    try {
      return books.refunds().stream()
          .filter(refund -> attempt(refund).filter(request.attemptId()::equals).isPresent())
          .min(Comparator.comparing(StripeAnswers::isOver))
          .map(refund -> StripeAnswers.of(refund, now()));
    } catch (StripeException e) {
      return Optional.of(StripeAnswers.unknown(e));
    }
  }

  /**
   * All refunds of a payment in Stripe's books, ours and those that were made elsewhere; never
   * inside a transaction.
   *
   * @throws IllegalStateException when there is no account, or Stripe does not tell
   */
  public List<Booked> refundsOf(String paymentReference) {
    var client = requireClient();
    try {
      var booked = new ArrayList<Booked>();
      for (var refund : new StripeBooks(client, paymentReference).refunds()) {
        var amount = StripeAmounts.read(refund.getAmount(), refund.getCurrency());
        booked.add(
            new Booked(refund.getId(), attempt(refund), amount, StripeAnswers.of(refund, now())));
      }
      return booked;
    } catch (StripeException e) {
      throw new IllegalStateException("Stripe did not tell of the refunds of a payment", e);
    }
  }

  /**
   * A chargeback as Stripe knows it; never inside a transaction.
   *
   * @throws IllegalStateException when there is no account, or Stripe does not tell
   */
  public StripeDispute dispute(String reference) {
    try {
      return StripeDispute.of(requireClient().v1().disputes().retrieve(reference));
    } catch (StripeException e) {
      throw new IllegalStateException("Stripe did not tell of a chargeback", e);
    }
  }

  private StripeClient requireClient() {
    return clients
        .ofMerchant()
        .orElseThrow(() -> new IllegalStateException("no account at Stripe is connected"));
  }

  /** Tries a key with a question that changes nothing; never inside a transaction. */
  public Trial tryOut(StripeKeys keys) {
    var one = RefundListParams.builder().setLimit(1L).build();
    try {
      var _ = clients.with(keys).v1().refunds().list(one);
      return Trial.GOOD;
    } catch (StripeException e) {
      return StripeAnswers.ofSubmitting(e) instanceof ProviderAnswer.Failed
          ? Trial.REFUSED
          : Trial.NO_ANSWER;
    }
  }

  private static Optional<RefundAttemptId> attempt(Refund refund) {
    return Optional.ofNullable(refund.getMetadata())
        .flatMap(metadata -> Optional.ofNullable(metadata.get(ATTEMPT)))
        .flatMap(StripeProvider::parsed);
  }

  private static Optional<RefundAttemptId> parsed(String text) {
    try {
      return Optional.of(RefundAttemptId.parse(text));
    } catch (RuntimeException notOurs) {
      return Optional.empty();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
