package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.platform.clock.NewIds;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefusedException;
import io.redress.shared.ResolutionId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Differences on a real database: asked for once, charged at most once, by however many nodes. */
@MoneyTest
class ChargesStoreTest {
  private static final int AT_ONCE = 8;
  private static final Money DIFFERENCE = Money.of(5_200, "EUR");

  @Autowired Tills tills;
  @Autowired Charges charges;
  @Autowired Payments payments;
  @Autowired Sandbox sandbox;
  @Autowired NewIds ids;
  @Autowired TravellingClock clock;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private DifferenceCharge asked() {
    var charge =
        DifferenceCharge.asked(
            new ResolutionId(ids.next()),
            new CaseId(ids.next()),
            tills.captured(10_000).orderId(),
            DIFFERENCE,
            clock.instant());
    ask(charge);
    return charge;
  }

  private void ask(DifferenceCharge charge) {
    transactions.executeWithoutResult(status -> charges.ask(charge));
  }

  private ChargeAttempt start(DifferenceCharge charge) {
    return transactions.execute(status -> charges.startAttempt(charge, "sandbox", clock.instant()));
  }

  private DifferenceCharge note(ChargeAttempt attempt, ChargeAnswer answer) {
    return transactions.execute(
        status -> charges.recordAnswer(attempt.id(), answer, clock.instant()));
  }

  /** Sends or asks, and notes the answer, as the outbox does. */
  private DifferenceCharge tried(ChargeAttempt attempt) {
    return note(attempt, charges.submit(attempt.id(), clock.instant()));
  }

  private DifferenceCharge again(DifferenceCharge charge) {
    return transactions.execute(
        status ->
            charges
                .questionOfCases(List.of(charge.caseId()))
                .ask()
                .getOrDefault(charge.caseId(), List.of())
                .getFirst());
  }

  private void expire(DifferenceCharge charge) {
    transactions.executeWithoutResult(status -> charges.expire(charge, clock.instant()));
  }

  private DifferenceCharge paidElsewhere(DifferenceCharge charge, String reference) {
    var payment =
        new NewPayment(
            new PaymentId(ids.next()),
            charge.orderId(),
            "till",
            reference,
            "cash",
            reference,
            charge.amount(),
            clock.instant());
    return transactions.execute(status -> charges.recordPaid(charge, payment, clock.instant()));
  }

  /** How often the sandbox itself took money for a try. */
  private long taken(ChargeAttempt attempt) {
    return jdbc.sql(
            """
            select count(*)
            from sandbox_charge
            where merchant_id = :merchantId and idempotency_key = :key and state <> 'failed'
            """)
        .param("merchantId", tenancy.require().value())
        .param("key", attempt.idempotencyKey())
        .query(Long.class)
        .single();
  }

  private List<Money> captured(DifferenceCharge charge) {
    return payments.ofOrder(charge.orderId()).stream().map(Payment::captured).toList();
  }

  private static long done(List<? extends Future<?>> works) {
    return works.stream().filter(work -> work.state() == Future.State.SUCCESS).count();
  }

  private <T> List<Future<T>> atOnce(Callable<T> work) {
    return tills.atOnce(Collections.nCopies(AT_ONCE, work));
  }

  @Nested
  class GivenADifference {
    @Test
    void whenItIsAskedForTwice_thenTheDatabaseRefuses() {
      var charge = asked();

      assertThatThrownBy(() -> ask(charge)).hasStackTraceContaining("difference_charge_pkey");
    }

    @RepeatedTest(3)
    void whenManyBeginATry_thenOneDoes() {
      var charge = asked();

      var begun = atOnce(() -> start(charge));

      assertThat(done(begun)).isOne();
      assertThat(again(charge).attempts()).hasSize(1);
    }

    @Test
    void whenAnEarlierTryMayStillBePaid_thenNoneBegins() {
      var charge = asked();
      start(charge);

      assertThatThrownBy(() -> start(again(charge))).isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> start(charge)).hasStackTraceContaining("charge_attempt");
    }
  }

  @Nested
  class GivenATry {
    @RepeatedTest(3)
    void whenManyNodesSendIt_thenItIsChargedOnce() {
      sandbox.behave(SandboxMode.TIME_OUT_AFTER_PAYING, clock.instant());
      var charge = asked();
      var attempt = start(charge);

      var sent = atOnce(() -> charges.submit(attempt.id(), clock.instant()));
      var after = tried(attempt);

      assertThat(done(sent)).isPositive();
      assertThat(after.state()).isEqualTo(DifferenceCharge.State.PAID);
      assertThat(taken(attempt)).isOne();
      assertThat(captured(charge)).containsExactly(Money.of(10_000, "EUR"), DIFFERENCE);
    }

    @Test
    void whenTheAnswerWasLost_thenAskingFindsThePaymentAndTheSameAnswerChangesNothing() {
      sandbox.behave(SandboxMode.TIME_OUT_AFTER_PAYING, clock.instant());
      var charge = asked();
      var attempt = start(charge);

      assertThat(tried(attempt).live()).isPresent();
      var paid = tried(attempt);
      tried(attempt);

      assertThat(again(charge)).isEqualTo(again(paid));
      assertThat(again(charge).state()).isEqualTo(DifferenceCharge.State.PAID);
      assertThat(captured(charge)).hasSize(2);
      assertThat(taken(attempt)).isOne();
    }

    @Test
    void whenItIsDeclined_thenNothingIsTakenAndAnotherHasAKeyOfItsOwn() {
      sandbox.behave(SandboxMode.FAIL, clock.instant());
      var charge = asked();
      var first = start(charge);
      assertThat(tried(first).live()).isEmpty();

      sandbox.behave(SandboxMode.WELL, clock.instant());
      var second = start(again(charge));

      assertThat(second.number()).isEqualTo(2);
      assertThat(second.idempotencyKey()).isNotEqualTo(first.idempotencyKey());
      assertThat(tried(second).state()).isEqualTo(DifferenceCharge.State.PAID);
      assertThat(captured(charge)).hasSize(2);
    }
  }

  @Nested
  class GivenItLapses {
    @Test
    void whenATryIsUnderWay_thenItCannot() {
      var charge = asked();
      start(charge);

      assertThatThrownBy(() -> expire(again(charge))).isInstanceOf(IllegalStateException.class);
      assertThat(again(charge).isAsked()).isTrue();
    }

    @Test
    void whenItHas_thenItCanNeitherBeTriedNorPaid() {
      var charge = asked();
      expire(charge);

      assertThatThrownBy(() -> start(again(charge))).isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> paidElsewhere(charge, "till-1"))
          .hasStackTraceContaining("The difference of");
      assertThat(captured(charge)).hasSize(1);
    }

    @RepeatedTest(3)
    void whenItIsPaidElsewhereAtTheSameMoment_thenOneOfBothHolds() {
      var charge = asked();
      Callable<DifferenceCharge> lapse =
          () -> {
            expire(charge);
            return charge;
          };

      var works = tills.atOnce(List.of(lapse, () -> paidElsewhere(charge, "till-1")));

      assertThat(done(works)).isOne();
      var isPaid = again(charge).state() == DifferenceCharge.State.PAID;
      assertThat(captured(charge)).hasSize(isPaid ? 2 : 1);
    }
  }

  @Nested
  class GivenItWasPaidElsewhere {
    @RepeatedTest(3)
    void whenManyTellOfIt_thenItIsOnePayment() {
      var charge = asked();

      var told = atOnce(() -> paidElsewhere(charge, "till-1"));

      assertThat(done(told)).isOne();
      assertThat(captured(charge)).containsExactly(Money.of(10_000, "EUR"), DIFFERENCE);
      assertThat(again(charge).paymentId()).isPresent();
    }
  }
}
