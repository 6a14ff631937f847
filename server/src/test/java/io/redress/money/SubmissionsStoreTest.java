package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.ScriptedProvider.Road;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.platform.clock.TravellingClock;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MoneyTest
class SubmissionsStoreTest {
  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired Sandbox sandbox;
  @Autowired ScriptedProvider scripted;
  @Autowired TravellingClock clock;
  @Autowired TransactionTemplate transactions;

  @Nested
  class GivenTheSandbox {
    @Test
    void whenItWorksWell_thenTheRefundIsPaidAndLaterProven() {
      var attempt = tills.started(tills.captured(10_000), 1_000);

      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);
      clock.advance(Duration.ofMinutes(1));
      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SETTLED);
    }

    @Test
    void whenItIsSlow_thenTheRefundWaits() {
      sandbox.behave(SandboxMode.SLOW, clock.instant());
      var attempt = tills.started(tills.captured(10_000), 1_000);

      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.PENDING);
      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.PENDING);
      clock.advance(Duration.ofDays(3));
      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);
      clock.advance(Duration.ofMinutes(1));
      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SETTLED);
    }

    @Test
    void whenItFails_thenANewAttemptMayPay() {
      sandbox.behave(SandboxMode.FAIL, clock.instant());
      var first = tills.started(tills.captured(10_000), 1_000);
      var failed = tills.paid(first);
      assertThat(failed.state()).isEqualTo(IntentState.FAILED);

      sandbox.behave(SandboxMode.WELL, clock.instant());
      var second = refunds.startAttempt(failed, clock.instant());

      assertThat(tills.paid(second).state()).isEqualTo(IntentState.SUCCEEDED);
      assertThat(tills.payouts(failed.id())).isOne();
    }

    @Test
    void whenItTimesOutAfterPaying_thenAskingSettlesItAndItIsPaidOnce() {
      sandbox.behave(SandboxMode.TIME_OUT_AFTER_PAYING, clock.instant());
      var attempt = tills.started(tills.captured(10_000), 1_000);

      var unknown = tills.paid(attempt);
      assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
      assertThatThrownBy(() -> refunds.startAttempt(unknown, clock.instant()))
          .hasMessageContaining("attempt_live");

      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);
      assertThat(tills.payouts(unknown.id())).isOne();
    }

    @Test
    void whenTheMoneyComesBackAfterASuccess_thenTheIntentIsOpenAgain() {
      sandbox.behave(SandboxMode.FAIL_AFTER_SUCCESS, clock.instant());
      var payment = tills.captured(1_000);
      var attempt = tills.started(payment, 1_000);
      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);

      clock.advance(Duration.ofHours(1));
      var failed = tills.paid(attempt);
      assertThat(failed.state()).isEqualTo(IntentState.FAILED);
      assertThat(tills.again(payment).refundable()).isEqualTo(payment.captured());

      sandbox.behave(SandboxMode.WELL, clock.instant());
      var second = refunds.startAttempt(failed, clock.instant());
      assertThat(tills.paid(second).state()).isEqualTo(IntentState.SUCCEEDED);
      assertThat(tills.payouts(failed.id())).isOne();
    }

    @Test
    void whenWeDieBeforeTheAnswerIsStored_thenTheNextTryAsksAndItIsPaidOnce() {
      var attempt = tills.started(tills.captured(10_000), 1_000);
      refunds.submit(attempt.id(), clock.instant());
      assertThat(tills.intentOf(attempt).state()).isEqualTo(IntentState.SUBMITTING);
      assertThat(refunds.unanswered(clock.instant().plusNanos(1000))).contains(attempt.id());

      var intent = tills.paid(attempt);

      assertThat(intent.state()).isEqualTo(IntentState.SUCCEEDED);
      assertThat(tills.payouts(intent.id())).isOne();
      assertThat(refunds.unanswered(clock.instant().plusNanos(1000))).doesNotContain(attempt.id());
    }
  }

  @Nested
  class GivenAProviderThatForgetsKeys {
    private RefundAttempt attempt() {
      return tills.started(tills.captured(10_000, ScriptedProvider.NAME), 1_000);
    }

    @Test
    void whenTheRequestIsLostAndTheKeyLives_thenTheSameKeyIsSentAgain() {
      var attempt = attempt();
      scripted.takeRoad(Road.LOST_ON_THE_WAY_THERE);
      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.UNKNOWN);

      scripted.takeRoad(Road.OPEN);
      clock.advance(Duration.ofMinutes(20));

      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);
      assertThat(scripted.receivedWith(attempt.idempotencyKey())).hasSize(1);
    }

    @Test
    void whenTheRequestIsLostAndTheKeyIsDead_thenNothingIsSentAgain() {
      var attempt = attempt();
      scripted.takeRoad(Road.LOST_ON_THE_WAY_THERE);
      tills.paid(attempt);

      scripted.takeRoad(Road.OPEN);
      clock.advance(Duration.ofMinutes(26));

      assertThat(refunds.submit(attempt.id(), clock.instant()))
          .isEqualTo(new ProviderAnswer.Unknown("key_expired"));
      assertThat(scripted.receivedWith(attempt.idempotencyKey())).isEmpty();
    }

    @Test
    void whenTheCallBreaksAfterPaying_thenItIsUnknownAndNeverSentAgain() {
      var attempt = attempt();
      scripted.takeRoad(Road.BROKEN_ON_THE_WAY_BACK);
      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.UNKNOWN);

      scripted.takeRoad(Road.OPEN);
      clock.advance(Duration.ofDays(2));

      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.SUCCEEDED);
      assertThat(scripted.receivedWith(attempt.idempotencyKey())).hasSize(1);
    }

    @Test
    void whenThePaymentIsFrozenMeanwhile_thenALostRequestIsNotSentAgain() {
      var attempt = attempt();
      scripted.takeRoad(Road.LOST_ON_THE_WAY_THERE);
      var intent = tills.paid(attempt);
      refunds.freeze(intent.paymentId(), clock.instant());

      scripted.takeRoad(Road.OPEN);

      assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.FROZEN);
      assertThat(scripted.receivedWith(attempt.idempotencyKey())).isEmpty();
    }
  }

  @Test
  void whenAProviderIsCalledInsideATransaction_thenItIsRefused() {
    var attempt = tills.started(tills.captured(10_000), 1_000);

    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status -> refunds.submit(attempt.id(), clock.instant())))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThat(tills.intentOf(attempt).state()).isEqualTo(IntentState.CREATED);
  }

  @Test
  void whenNobodyHereCanPay_thenNoAttemptStarts() {
    var intent = tills.intended(tills.captured(10_000, "elsewhere"), 1_000);

    assertThatThrownBy(() -> refunds.startAttempt(intent, clock.instant()))
        .hasMessageContaining("provider_unknown");
  }
}
