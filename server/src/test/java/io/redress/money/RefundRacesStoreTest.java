package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.Refunds.IntentResult;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Money;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two or more at once, where one at a time would be right. */
@MoneyTest
class RefundRacesStoreTest {
  private static final int AT_ONCE = 8;

  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired Sandbox sandbox;
  @Autowired TravellingClock clock;
  @Autowired TransactionTemplate transactions;

  private static <T> List<Callable<T>> times(Callable<T> work) {
    return Collections.nCopies(AT_ONCE, work);
  }

  private static long done(List<? extends Future<?>> works) {
    return works.stream().filter(work -> work.state() == Future.State.SUCCESS).count();
  }

  @RepeatedTest(5)
  void whenManyIntendMoreThanCaptured_thenOnlyAsMuchAsCapturedIsCommitted() {
    var payment = tills.captured(10_000);

    var results =
        tills.atOnce(times(() -> refunds.create(tills.wish(payment, 3_000), clock.instant())));

    assertThat(results.stream().map(Future::resultNow))
        .filteredOn(result -> result instanceof IntentResult.Created)
        .hasSize(3);
    assertThat(tills.again(payment).committed()).isEqualTo(Money.of(9_000, "EUR"));
  }

  @Test
  void whenBothHoldTheirTransactionOpen_thenTheSecondWaitsAndIsRefused() {
    var payment = tills.captured(10_000);
    var bothBegan = new CyclicBarrier(2);
    Callable<IntentResult> intend =
        () ->
            transactions.execute(
                status -> {
                  refunds.ofCase(tills.wish(payment, 1).caseId());
                  await(bothBegan);
                  return refunds.create(tills.wish(payment, 6_000), clock.instant());
                });

    var results = tills.atOnce(List.of(intend, intend)).stream().map(Future::resultNow).toList();

    assertThat(results).filteredOn(IntentResult.Created.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(IntentResult.Refused.class::isInstance).hasSize(1);
  }

  @RepeatedTest(5)
  void whenTheSameResolutionIsIntendedAtOnce_thenOneIntentStandsAndTheBalanceKnowsOne() {
    var payment = tills.captured(10_000);
    var wish = tills.wish(payment, 1_000);

    tills.atOnce(times(() -> refunds.create(wish, clock.instant())));

    assertThat(refunds.ofCase(wish.caseId())).hasSize(1);
    assertThat(tills.again(payment).committed()).isEqualTo(Money.of(1_000, "EUR"));
  }

  @RepeatedTest(5)
  void whenManyStartAnAttempt_thenOneDoes() {
    var intent = tills.intended(tills.captured(10_000), 1_000);

    var started = tills.atOnce(times(() -> refunds.startAttempt(intent, clock.instant())));

    assertThat(done(started)).isOne();
    assertThat(refunds.ofCase(intent.caseId()).getFirst().attempts()).hasSize(1);
  }

  @RepeatedTest(5)
  void whenManySubmitTheSameAttempt_thenItIsPaidOnce() {
    sandbox.behave(SandboxMode.TIME_OUT_AFTER_PAYING, clock.instant());
    var attempt = tills.started(tills.captured(10_000), 1_000);

    var submitted = tills.atOnce(times(() -> refunds.submit(attempt.id(), clock.instant())));
    var recorded = tills.paid(attempt);

    assertThat(done(submitted)).isEqualTo(AT_ONCE);
    assertThat(recorded.state()).isEqualTo(IntentState.SUCCEEDED);
    assertThat(tills.payouts(attempt.intentId())).isOne();
  }

  @RepeatedTest(5)
  void whenTheSameProofIsNotedAtOnce_thenItIsBookedAndNumberedOnce() {
    var payment = tills.captured(10_000);
    var attempt = tills.started(payment, 1_000);
    tills.paid(attempt);
    var proof =
        new ProviderAnswer.Settled("sb_" + attempt.id(), clock.instant().plus(Duration.ofDays(1)));

    var noted =
        tills.atOnce(times(() -> refunds.recordAnswer(attempt.id(), proof, clock.instant())));

    assertThat(done(noted)).isEqualTo(AT_ONCE);
    assertThat(noted.stream().map(Future::resultNow).distinct()).hasSize(1);
    assertThat(refunds.settlementsOf(tills.intentOf(attempt).caseId()))
        .singleElement()
        .extracting(Settlement::documentNumber)
        .isEqualTo("RF-000001");
  }

  @RepeatedTest(5)
  void whenAFailureIsNotedAtOnce_thenTheAmountIsFreedOnce() {
    var payment = tills.captured(10_000);
    var attempt = tills.started(payment, 1_000);
    tills.intended(payment, 5_000);

    tills.atOnce(
        times(
            () ->
                refunds.recordAnswer(
                    attempt.id(), new ProviderAnswer.Failed("closed"), clock.instant())));

    assertThat(tills.again(payment).committed()).isEqualTo(Money.of(5_000, "EUR"));
  }

  @Test
  void whenManyProofsOfDifferentCasesArriveAtOnce_thenTheirNumbersHaveNoGap() {
    var attempts =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> tills.started(tills.captured(1_000), 500))
            .toList();
    attempts.forEach(tills::paid);
    clock.advance(Duration.ofMinutes(2));

    var noted =
        tills.atOnce(
            attempts.stream().<Callable<RefundIntent>>map(a -> () -> tills.paid(a)).toList());

    assertThat(
            noted.stream()
                .map(Future::resultNow)
                .flatMap(intent -> refunds.settlementsOf(intent.caseId()).stream())
                .map(Settlement::documentNumber)
                .sorted())
        .isEqualTo(IntStream.rangeClosed(1, AT_ONCE).mapToObj("RF-%06d"::formatted).toList());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
