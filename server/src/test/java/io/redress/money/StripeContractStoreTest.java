package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.provider.LocalStripe;
import io.redress.money.provider.LocalStripe.Road;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.StripeAccounts;
import io.redress.money.provider.StripeKeys;
import io.redress.money.provider.StripeLedger;
import io.redress.money.provider.StripeProvider;
import io.redress.money.provider.StripeProvider.Trial;
import io.redress.money.provider.SubmitRefund;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stripe by its own client, against a server of this machine. */
@MoneyTest
class StripeContractStoreTest extends RefundProviderContract {
  private static final Map<UUID, StripeKeys> KEYS = new ConcurrentHashMap<>();

  @Autowired StripeProvider stripe;
  @Autowired StripeAccounts accounts;
  @Autowired LocalStripe server;
  @Autowired Tenancy tenancy;
  @Autowired Refunds refunds;
  @Autowired Payments payments;
  @Autowired Tills tills;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @AfterEach
  void openTheRoad() {
    server.takeRoad(Road.OPEN);
  }

  @Override
  RefundProvider provider() {
    keys();
    return stripe;
  }

  private StripeKeys keys() {
    return KEYS.computeIfAbsent(
        tenancy.require().value(),
        merchant -> {
          var keys = server.open();
          accounts.connect(keys, clock.instant());
          return keys;
        });
  }

  private StripeLedger books() {
    return server.of(keys());
  }

  @Override
  String captured(long minorUnits) {
    return books().captured(minorUnits, "EUR");
  }

  @Override
  void decline() {
    books().begin("declined");
  }

  @Override
  void loseTheNextAnswer() {
    server.loseTheNextAnswer();
  }

  @Override
  void comeBack(String payment) {
    books().all(payment, "failed");
  }

  @Override
  void arrive(String payment) {
    books().arrived(payment);
  }

  @Override
  long payouts(SubmitRefund refund) {
    return books().payouts(refund.paymentReference());
  }

  private Payment payment(long minorUnits, String reference) {
    var payment =
        new NewPayment(
            new PaymentId(UUID.randomUUID()),
            new OrderId(UUID.randomUUID()),
            StripeProvider.NAME,
            reference,
            "card",
            "Visa ··4242",
            Money.of(minorUnits, "EUR"),
            clock.instant());
    return payments.record(payment, clock.instant());
  }

  @Test
  void whenARefundGoesAllItsWay_thenItWaitsIsSentAndIsProven() {
    var reference = captured(10_000);
    books().begin("pending");
    var attempt = tills.started(payment(10_000, reference), 1_000);

    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.PENDING);
    books().all(reference, "succeeded");
    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);
    books().arrived(reference);
    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SETTLED);
    assertThat(books().payouts(reference)).isOne();
  }

  @Test
  void whenASuccessFailsLater_thenTheIntentIsOpenAgain() {
    var reference = captured(10_000);
    var attempt = tills.started(payment(10_000, reference), 1_000);
    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);

    books().all(reference, "failed");

    var intent = tills.paid(attempt);
    assertThat(intent.state()).isEqualTo(IntentState.FAILED);
    assertThat(intent.attempts().getLast().failure()).contains("expired_or_canceled_card");
  }

  @Test
  void whenStripeIsBusyOrBroken_thenItIsUnknownAndPaidOnce() {
    var reference = captured(10_000);
    var attempt = tills.started(payment(10_000, reference), 1_000);
    server.takeRoad(Road.BUSY);
    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.UNKNOWN);
    assertThat(books().payouts(reference)).isZero();

    server.takeRoad(Road.OPEN);
    server.breakTheNextAnswer();
    assertThat(refunds.submit(attempt.id(), clock.instant()))
        .isInstanceOf(ProviderAnswer.Unknown.class);

    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);
    assertThat(books().payouts(reference)).isOne();
  }

  @Test
  void whenTheKeyIsDead_thenWhatWasLostOnTheWayThereIsNeverSentAgain() {
    var reference = captured(10_000);
    var attempt = tills.started(payment(10_000, reference), 1_000);
    server.takeRoad(Road.LOST_ON_THE_WAY_THERE);
    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.UNKNOWN);

    server.takeRoad(Road.OPEN);
    clock.advance(Duration.ofHours(24));

    assertThat(refunds.submit(attempt.id(), clock.instant()))
        .isEqualTo(new ProviderAnswer.Unknown("key_expired"));
    assertThat(books().payouts(reference)).isZero();
  }

  @Test
  void whenAllIsRefundedElsewhere_thenThatIsADefiniteNo() {
    var reference = captured(1_000);
    books().refundedByHand(reference, 1_000);
    var attempt = tills.started(payment(1_000, reference), 1_000);

    assertThat(tills.paid(attempt).attempts().getLast().failure())
        .contains("charge_already_refunded");
  }

  @Test
  void whenNoAccountIsConnected_thenNoAttemptStarts() {
    var intent = tills.intended(payment(1_000, "pi_1"), 1_000);

    assertThatThrownBy(() -> refunds.startAttempt(intent, clock.instant()))
        .hasMessageContaining("provider_not_connected");
  }

  @Test
  void whenTheAccountIsLetGoMeanwhile_thenWhatWasSentIsUnknownUntilItIsBack() {
    var reference = captured(1_000);
    var attempt = tills.started(payment(1_000, reference), 1_000);
    server.loseTheNextAnswer();
    tills.paid(attempt);
    var keys = keys();
    accounts.disconnect();
    assertThat(refunds.submit(attempt.id(), clock.instant()))
        .isEqualTo(new ProviderAnswer.Unknown("not_connected"));

    accounts.connect(server.open(), clock.instant());
    assertThat(refunds.submit(attempt.id(), clock.instant()))
        .as("another account does not know the payment, which proves nothing")
        .isEqualTo(new ProviderAnswer.Unknown("resource_missing"));

    accounts.connect(keys, clock.instant());
    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);
    assertThat(books().payouts(reference)).isOne();
  }

  @Test
  void whenAKeyIsTried_thenItSaysWhetherItIsGood() {
    assertThat(stripe.tryOut(server.open())).isEqualTo(Trial.GOOD);
    assertThat(stripe.tryOut(new StripeKeys("rk_test_0123456789", "whsec_0123456789")))
        .isEqualTo(Trial.REFUSED);
    server.takeRoad(Road.BUSY);
    assertThat(stripe.tryOut(keys())).isEqualTo(Trial.NO_ANSWER);
  }

  @Test
  void whenAnAccountIsKept_thenItsSecretsAreNotInClear() {
    var keys = keys();

    var kept =
        transactions.execute(
            status ->
                jdbc.sql(
                        """
                        select api_key || ' ' || signing_secret
                        from provider_account
                        where merchant_id = :merchantId
                        """)
                    .param("merchantId", tenancy.require().value())
                    .query(String.class)
                    .single());

    assertThat(kept).doesNotContain(keys.apiKey(), keys.signingSecret());
    assertThat(accounts.connected())
        .hasValueSatisfying(account -> assertThat(keys.apiKey()).endsWith(account.apiKeyEnd()));
  }
}
