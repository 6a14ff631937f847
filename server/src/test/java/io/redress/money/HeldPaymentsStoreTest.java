package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.ledger.Account;
import io.redress.money.ledger.Ledger;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.DisputeId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Payments that chargebacks hold, and what becomes of refunds from them. */
@MoneyTest
class HeldPaymentsStoreTest {
  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired RefundsByBank byBank;
  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transactions;
  @Autowired TravellingClock clock;

  @Nested
  class GivenAPaymentThatAChargebackHolds {
    private final DisputeId one = new DisputeId(UUID.randomUUID());
    private final DisputeId other = new DisputeId(UUID.randomUUID());

    @Test
    void whenItComesBetweenTheDecisionAndTheSending_thenNothingIsSentAndItIsTakenUpAfterIt() {
      var payment = tills.captured(10_000);
      var attempt = tills.started(payment, 1_000);
      refunds.hold(payment.id(), one, clock.instant());

      var intent = tills.paid(attempt);

      assertThat(tills.payouts(intent.id())).isZero();
      assertThat(intent.isHeldBack()).isTrue();
      assertThat(refunds.letGo(payment.id(), one)).containsExactly(intent.caseId());
      assertThat(tills.paid(refunds.startAttempt(intent, clock.instant())).state())
          .isIn(IntentState.SUCCEEDED, IntentState.PENDING, IntentState.SETTLED);
      assertThat(tills.payouts(intent.id())).isOne();
    }

    @Test
    void whenTwoHoldIt_thenTheEndOfBothLetsItGo() {
      var payment = tills.captured(10_000);
      refunds.hold(payment.id(), one, clock.instant());
      refunds.hold(payment.id(), one, clock.instant());
      refunds.hold(payment.id(), other, clock.instant());

      var held = refusal(payment);
      refunds.letGo(payment.id(), one);
      var stillHeld = refusal(payment);
      refunds.letGo(payment.id(), other);

      assertThat(List.of(held, stillHeld)).containsOnly("payment_frozen");
      assertThat(tills.again(payment).frozenAt()).isEmpty();
    }

    @Test
    void whenItIsFrozenForSomethingElse_thenItStaysFrozen() {
      var payment = tills.captured(10_000);
      refunds.freeze(payment.id(), clock.instant());
      refunds.hold(payment.id(), one, clock.instant());

      assertThat(refunds.letGo(payment.id(), one)).isEmpty();

      assertThat(tills.again(payment).frozenAt()).isPresent();
    }

    @Test
    void whenTheProviderHasIt_thenItIsUnderWayAgainAfterIt() {
      var payment = tills.captured(10_000);
      var attempt = tills.started(payment, 1_000);
      var answer = refunds.submit(attempt.id(), clock.instant());
      var pending = new ProviderAnswer.Accepted("re_1");
      assertThat(answer).isNotNull();
      refunds.recordAnswer(attempt.id(), pending, clock.instant());
      refunds.hold(payment.id(), one, clock.instant());
      assertThat(tills.intentOf(attempt).state()).isEqualTo(IntentState.FROZEN);

      assertThat(refunds.letGo(payment.id(), one)).isEmpty();

      assertThat(tills.intentOf(attempt).state()).isEqualTo(IntentState.PENDING);
    }
  }

  @Nested
  class GivenARefundThatTheBankMadeInstead {
    private final DisputeId bank = new DisputeId(UUID.randomUUID());

    @Test
    void whenOursWasNotSent_thenItIsOwedNoMoreOnce() {
      var payment = tills.captured(10_000);
      var attempt = tills.started(payment, 1_000);
      refunds.hold(payment.id(), bank, clock.instant());
      var intent = tills.paid(attempt);
      assertThat(owed()).isEqualTo(1_000);

      bookBack(intent);
      bookBack(intent);

      assertThat(owed()).isZero();
      assertThat(ledger.trialBalance().isBalanced()).isTrue();
      assertThat(ledger.broken()).isEmpty();
    }

    @Test
    void whenOursMayStillPay_thenItStaysOwed() {
      var payment = tills.captured(10_000);
      var attempt = tills.started(payment, 1_000);

      bookBack(tills.intentOf(attempt));

      assertThat(owed()).isEqualTo(1_000);
    }

    private void bookBack(RefundIntent intent) {
      transactions.executeWithoutResult(status -> byBank.bookBack(intent.id(), clock.instant()));
    }

    private long owed() {
      return -ledger
          .trialBalance()
          .of(Account.REFUNDS_OWED, Currency.getInstance("EUR"))
          .minorUnits();
    }
  }

  private String refusal(Payment payment) {
    var result = refunds.create(tills.wish(payment, 1), clock.instant());
    return ((Refunds.IntentResult.Refused) result).refusal().code();
  }
}
