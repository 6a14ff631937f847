package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.Refunds.IntentResult;
import io.redress.money.ledger.ChainVerdict;
import io.redress.money.ledger.Ledger;
import io.redress.money.store.MoneyStores;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.Problem;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@MoneyTest
class RefundsStoreTest {
  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired Payments payments;
  @Autowired Ledger ledger;
  @Autowired MoneyStores stores;
  @Autowired TravellingClock clock;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient jdbc;

  private static Money euros(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }

  private Refusal refusalOf(IntentResult result) {
    return ((IntentResult.Refused) result).refusal();
  }

  @Nested
  class GivenAPayment {
    @Test
    void whenItIsRecordedAgain_thenNothingChanges() {
      var payment = tills.captured(10_000);

      var again =
          payments.record(
              new NewPayment(
                  new PaymentId(UUID.randomUUID()),
                  payment.orderId(),
                  payment.provider(),
                  payment.providerReference(),
                  payment.method(),
                  payment.methodLabel(),
                  payment.captured(),
                  clock.instant()),
              clock.instant());

      assertThat(again).isEqualTo(payment);
      assertThat(ledger.verify(payment.id()))
          .isInstanceOfSatisfying(
              ChainVerdict.Intact.class, intact -> assertThat(intact.postings()).isOne());
    }

    @Test
    void whenAnotherAmountComesUnderItsReference_thenItIsAConflict() {
      var payment = tills.captured(10_000);

      assertThatThrownBy(
              () ->
                  payments.record(
                      new NewPayment(
                          new PaymentId(UUID.randomUUID()),
                          payment.orderId(),
                          payment.provider(),
                          payment.providerReference(),
                          payment.method(),
                          payment.methodLabel(),
                          euros(1),
                          clock.instant()),
                      clock.instant()))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("another order or amount");
    }

    @Test
    void whenMoreThanCapturedIsIntended_thenItIsRefusedWithWhatIsLeft() {
      var payment = tills.captured(10_000);
      tills.intended(payment, 6_000);

      var result = refunds.create(tills.wish(payment, 4_001), clock.instant());

      assertThat(refusalOf(result))
          .isEqualTo(
              new Refusal(
                  "more_than_captured",
                  Map.of("asked", "40.01 EUR", "left", "40.00 EUR"),
                  List.of()));
      assertThat(tills.again(payment).committed()).isEqualTo(euros(6_000));
    }

    @Test
    void whenAllThatIsLeftIsIntended_thenItIsTaken() {
      var payment = tills.captured(10_000);
      tills.intended(payment, 6_000);

      tills.intended(payment, 4_000);

      assertThat(tills.again(payment).refundable()).isEqualTo(euros(0));
    }

    @Test
    void whenAResolutionIsIntendedTwice_thenTheSecondIsRefusedAndTakesNothing() {
      var payment = tills.captured(10_000);
      var wish = tills.wish(payment, 1_000);
      refunds.create(wish, clock.instant());

      assertThat(refusalOf(refunds.create(wish, clock.instant())).code())
          .isEqualTo("already_intended");
      assertThat(tills.again(payment).committed()).isEqualTo(euros(1_000));
    }

    @Test
    void whenARefundWasMadeElsewhere_thenLessIsLeftAndTheSameOneCountsOnce() {
      var payment = tills.captured(10_000);

      refunds.recordExternal(payment.id(), euros(9_000), "console-1", clock.instant());
      refunds.recordExternal(payment.id(), euros(9_000), "console-1", clock.instant());

      assertThat(tills.again(payment).refundable()).isEqualTo(euros(1_000));
      assertThat(refusalOf(refunds.create(tills.wish(payment, 1_001), clock.instant())).code())
          .isEqualTo("more_than_captured");
    }

    @Test
    void whenARefundMadeElsewhereTakesWhatIsIntended_thenThePaymentIsFrozen() {
      var payment = tills.captured(10_000);
      var intent = tills.intended(payment, 6_000);

      refunds.recordExternal(payment.id(), euros(5_000), "console-1", clock.instant());

      assertThat(tills.again(payment).frozenAt()).contains(clock.instant());
      assertThat(refunds.ofCase(intent.caseId()).getFirst().state()).isEqualTo(IntentState.FROZEN);
    }
  }

  @Nested
  class GivenAnAttempt {
    @Test
    void whenAnotherIsStartedBesideIt_thenItIsRefused() {
      var attempt = tills.started(tills.captured(10_000), 1_000);

      assertThatThrownBy(() -> refunds.startAttempt(tills.intentOf(attempt), clock.instant()))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("attempt_live");
    }

    @Test
    void whenAnotherIsWrittenPastTheRules_thenTheDatabaseRefusesIt() {
      var first = tills.started(tills.captured(10_000), 1_000);
      var second =
          new RefundAttempt(
              new RefundAttemptId(UUID.randomUUID()),
              first.intentId(),
              2,
              first.provider(),
              "another key",
              AttemptState.CREATED,
              Optional.empty(),
              Optional.empty(),
              clock.instant(),
              Optional.empty(),
              1);

      assertThatThrownBy(() -> stores.attempts().insert(second))
          .isInstanceOf(DuplicateKeyException.class)
          .hasMessageContaining("refund_attempt_one_live");
    }

    @Test
    void whenItIsStarted_thenTheTaskThatSendsItIsInTheSameCommit() {
      var attempt = tills.started(tills.captured(10_000), 1_000);

      assertThat(
              jdbc.sql("select kind from outbox_task where subject = :subject and state = 'open'")
                  .param("subject", attempt.id().toString())
                  .query(String.class)
                  .single())
          .isEqualTo("refund.submit");
    }

    @Test
    void whenItFails_thenTheAmountIsFreeAndANewOneTakesItAgain() {
      var payment = tills.captured(10_000);
      var first = tills.started(payment, 10_000);

      var failed =
          refunds.recordAnswer(first.id(), new ProviderAnswer.Failed("closed"), clock.instant());
      assertThat(failed.state()).isEqualTo(IntentState.FAILED);
      assertThat(tills.again(payment).committed()).isEqualTo(euros(0));

      var second = refunds.startAttempt(failed, clock.instant());
      assertThat(second.number()).isEqualTo(2);
      assertThat(second.idempotencyKey()).isNotEqualTo(first.idempotencyKey());
      assertThat(tills.again(payment).committed()).isEqualTo(euros(10_000));
    }

    @Test
    void whenItFailedAndTheAmountWentElsewhere_thenNoNewOneStarts() {
      var payment = tills.captured(10_000);
      var first = tills.started(payment, 6_000);
      var failed =
          refunds.recordAnswer(first.id(), new ProviderAnswer.Failed("closed"), clock.instant());
      tills.intended(payment, 5_000);

      assertThatThrownBy(() -> refunds.startAttempt(failed, clock.instant()))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("more_than_captured");
    }

    @Test
    void whenTheSameAnswerComesTwice_thenTheSecondChangesNothing() {
      var attempt = tills.started(tills.captured(10_000), 1_000);
      var settledAt = clock.instant().plusSeconds(60);
      tills.paid(attempt);
      var answer = new ProviderAnswer.Settled("sb_" + attempt.id(), settledAt);

      var once = refunds.recordAnswer(attempt.id(), answer, clock.instant());
      var twice = refunds.recordAnswer(attempt.id(), answer, clock.instant());

      assertThat(once.state()).isEqualTo(IntentState.SETTLED);
      assertThat(once.settledAt()).contains(settledAt);
      assertThat(twice).isEqualTo(once);
      assertThat(refunds.settlementsOf(once.caseId())).hasSize(1);
    }

    @Test
    void whenAnUnknownAnswerFollowsASuccess_thenTheSuccessStays() {
      var attempt = tills.started(tills.captured(10_000), 1_000);
      var paid = tills.paid(attempt);

      assertThat(
              refunds.recordAnswer(
                  attempt.id(), new ProviderAnswer.Unknown("time_out"), clock.instant()))
          .isEqualTo(paid);
    }

    @Test
    void whenASuccessIsToldOfAFailedOne_thenThePaymentIsFrozenAndNothingMoreIsPaid() {
      var payment = tills.captured(10_000);
      var attempt = tills.started(payment, 1_000);
      refunds.recordAnswer(attempt.id(), new ProviderAnswer.Failed("closed"), clock.instant());
      var contradiction = new ProviderAnswer.Succeeded("sb_1");

      var intent = refunds.recordAnswer(attempt.id(), contradiction, clock.instant());
      refunds.recordAnswer(attempt.id(), contradiction, clock.instant());

      assertThat(intent.state()).isEqualTo(IntentState.FAILED);
      assertThat(tills.again(payment).frozenAt()).isPresent();
      assertThatThrownBy(() -> refunds.startAttempt(tills.intentOf(attempt), clock.instant()))
          .hasMessageContaining("payment_frozen");
      assertThat(tills.intentOf(attempt).attempts().getFirst().version()).isEqualTo(3);
    }

    @Test
    void whenTheProviderTellsAnotherReference_thenThePaymentIsFrozen() {
      var payment = tills.captured(10_000);
      var attempt = tills.started(payment, 1_000);
      tills.paid(attempt);

      refunds.recordAnswer(attempt.id(), new ProviderAnswer.Succeeded("other"), clock.instant());

      assertThat(tills.again(payment).frozenAt()).isPresent();
    }

    @Test
    void whenItIsReadByAnotherMerchant_thenThereIsNone() {
      var attempt = tills.started(tills.captured(10_000), 1_000);
      var other = new MerchantId(UUID.randomUUID());

      assertThat(tenancy.call(other, () -> refunds.byAttempt(attempt.id()))).isEmpty();
    }
  }

  @Nested
  class GivenAFrozenPayment {
    @Test
    void whenAnAttemptWasNotSentYet_thenItNeverIs() {
      var payment = tills.captured(10_000);
      var attempt = tills.started(payment, 1_000);
      refunds.freeze(payment.id(), clock.instant());

      var intent = tills.paid(attempt);

      assertThat(intent.state()).isEqualTo(IntentState.FAILED);
      assertThat(intent.attempts().getFirst().failure()).contains("payment_frozen");
      assertThat(tills.payouts(intent.id())).isZero();
    }

    @Test
    void whenAnAttemptWasSent_thenItsSuccessIsStillNoted() {
      var payment = tills.captured(10_000);
      var attempt = tills.started(payment, 1_000);
      var answer = refunds.submit(attempt.id(), clock.instant());
      refunds.freeze(payment.id(), clock.instant());
      assertThat(tills.intentOf(attempt).state()).isEqualTo(IntentState.FROZEN);

      assertThat(refunds.recordAnswer(attempt.id(), answer, clock.instant()).state())
          .isEqualTo(IntentState.SUCCEEDED);
    }

    @Test
    void whenANewIntentIsWanted_thenItIsRefused() {
      var payment = tills.captured(10_000);
      refunds.freeze(payment.id(), clock.instant());

      assertThat(refusalOf(refunds.create(tills.wish(payment, 1), clock.instant())).code())
          .isEqualTo("payment_frozen");
    }
  }

  @Test
  void whenProofsArrive_thenTheirDocumentsAreNumberedWithoutGaps() {
    var payment = tills.captured(10_000);
    for (var i = 1; i <= 3; i++) {
      var attempt = tills.started(payment, 1_000);
      tills.paid(attempt);
      clock.advance(Duration.ofMinutes(2));
      var intent = tills.paid(attempt);

      assertThat(refunds.settlementsOf(intent.caseId()))
          .singleElement()
          .extracting(Settlement::documentNumber)
          .isEqualTo("RF-00000" + i);
    }
  }
}
