package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.Refunds.IntentResult;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.ChainVerdict;
import io.redress.money.ledger.Ledger;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random sequences of everything that can happen to refunds, with an honest and a lying provider;
 * after each step the books say what the intents say, and no more was paid than captured.
 */
@MoneyTest
class RefundsPropertyTest {
  private static final int STEPS = 300;
  private static final long CAPTURED = 10_000;
  private static final Currency EUR = Currency.getInstance("EUR");

  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired Ledger ledger;
  @Autowired Sandbox sandbox;
  @Autowired TravellingClock clock;

  private final Set<CaseId> cases = new LinkedHashSet<>();
  private final List<RefundAttempt> attempts = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();

  @Test
  void whenAnythingHappensInAnyOrder_thenNoMoneyIsMadeOrPaidTwice() {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    System.out.println("RefundsPropertyTest seed " + seed + " (pin with -Dredress.seed)");
    var random = new Random(seed);
    payments.add(tills.captured(CAPTURED));

    for (var step = 0; step < STEPS; step++) {
      act(random, payments.get(random.nextInt(payments.size())));
      if (step % 10 == 0 || step == STEPS - 1) {
        check("seed " + seed + " step " + step);
      }
    }
    System.out.println("ended with " + ends());
  }

  private void act(Random random, Payment payment) {
    switch (random.nextInt(12)) {
      case 0, 1 -> intend(payment, 1 + random.nextInt(3_000));
      case 2 -> startAgain(random);
      case 3, 4, 5, 7, 8 -> pick(random).ifPresent(tills::paid);
      case 6 -> pick(random).ifPresent(this::sendAndForget);
      case 9 -> sandbox.behave(anyOf(random, SandboxMode.values()), clock.instant());
      case 10 -> clock.advance(Duration.ofMinutes(random.nextInt(6_000)));
      default -> rarely(random, payment);
    }
  }

  private void rarely(Random random, Payment payment) {
    switch (random.nextInt(8)) {
      case 0 -> refunds.freeze(payment.id(), clock.instant());
      case 1 ->
          refunds.recordExternal(
              payment.id(),
              Money.of(1 + random.nextInt(50), "EUR"),
              "console-" + random.nextInt(5),
              clock.instant());
      case 2, 3, 4 -> payments.add(tills.captured(CAPTURED));
      default -> pick(random).ifPresent(attempt -> lie(random, attempt));
    }
  }

  private void intend(Payment payment, long minorUnits) {
    var wish = tills.wish(payment, minorUnits);
    if (refunds.create(wish, clock.instant()) instanceof IntentResult.Created(var intent)) {
      cases.add(intent.caseId());
      start(intent);
    }
  }

  private void startAgain(Random random) {
    pick(random).map(tills::intentOf).ifPresent(this::start);
  }

  private void start(RefundIntent intent) {
    try {
      attempts.add(refunds.startAttempt(intent, clock.instant()));
    } catch (RefusedException e) {
      assertThat(e.refusal().code()).isIn("attempt_live", "payment_frozen", "more_than_captured");
    }
  }

  private void sendAndForget(RefundAttempt attempt) {
    refunds.submit(attempt.id(), clock.instant());
  }

  private void lie(Random random, RefundAttempt attempt) {
    var reference = "sb_" + attempt.id();
    var lies =
        List.of(
            new ProviderAnswer.Accepted(reference),
            new ProviderAnswer.Unknown("time_out"),
            new ProviderAnswer.Succeeded("other"),
            new ProviderAnswer.Settled(reference, clock.instant()));
    refunds.recordAnswer(attempt.id(), lies.get(random.nextInt(lies.size())), clock.instant());
  }

  private void check(String when) {
    var intents = cases.stream().flatMap(id -> refunds.ofCase(id).stream()).toList();
    var balance = ledger.trialBalance();
    var external =
        payments.stream().mapToLong(payment -> tills.again(payment).external().minorUnits()).sum();
    var settled = sum(intents, Set.of(IntentState.SETTLED));
    var onTheWay = sum(intents, Set.of(IntentState.SUCCEEDED));
    var all = intents.stream().mapToLong(intent -> intent.amount().minorUnits()).sum();

    assertThat(balance.isBalanced()).as(when).isTrue();
    assertThat(balance.of(Account.PAYMENT_CAPTURED, EUR).minorUnits())
        .as(when)
        .isEqualTo(CAPTURED * payments.size());
    assertThat(-balance.of(Account.REFUNDS_PAID, EUR).minorUnits())
        .as(when)
        .isEqualTo(settled + external);
    assertThat(-balance.of(Account.REFUNDS_ON_THE_WAY, EUR).minorUnits())
        .as(when)
        .isEqualTo(onTheWay);
    assertThat(-balance.of(Account.REFUNDS_OWED, EUR).minorUnits())
        .as(when)
        .isEqualTo(all - settled - onTheWay);
    for (var intent : intents) {
      assertThat(tills.payouts(intent.id())).as(when).isLessThanOrEqualTo(1);
    }
    for (var payment : payments) {
      checkPayment(when, tills.again(payment), intents);
    }
    for (var caseId : cases) {
      assertThat(ledger.verify(caseId)).as(when).isInstanceOf(ChainVerdict.Intact.class);
    }
  }

  private void checkPayment(String when, Payment payment, List<RefundIntent> intents) {
    var committed =
        intents.stream()
            .filter(intent -> intent.paymentId().equals(payment.id()))
            .filter(intent -> intent.state() != IntentState.FAILED)
            .mapToLong(intent -> intent.amount().minorUnits())
            .sum();

    assertThat(payment.committed().minorUnits()).as(when).isEqualTo(committed);
    assertThat(payment.committed().minorUnits()).as(when).isLessThanOrEqualTo(CAPTURED);
  }

  private Map<IntentState, Long> ends() {
    return cases.stream()
        .flatMap(id -> refunds.ofCase(id).stream())
        .collect(Collectors.groupingBy(RefundIntent::state, TreeMap::new, Collectors.counting()));
  }

  private static long sum(List<RefundIntent> intents, Set<IntentState> states) {
    return intents.stream()
        .filter(intent -> states.contains(intent.state()))
        .mapToLong(intent -> intent.amount().minorUnits())
        .sum();
  }

  private Optional<RefundAttempt> pick(Random random) {
    return attempts.isEmpty()
        ? Optional.empty()
        : Optional.of(attempts.get(random.nextInt(attempts.size())));
  }

  private static <T> T anyOf(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
