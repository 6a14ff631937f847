package io.redress.faults.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.money.provider.StripeProvider;
import java.util.EnumSet;
import java.util.Set;

/** Compares our books of a round with those of the provider. */
record ProviderBooks(Stage stage) {
  private static final Set<IntentState> OVER = EnumSet.of(IntentState.SETTLED, IntentState.FAILED);
  private static final Set<AttemptState> KNOWN =
      EnumSet.of(AttemptState.SUCCEEDED, AttemptState.FAILED);

  /** At any moment: for no intent of ours money is gone twice. */
  void nothingIsPaidTwice(String context) {
    assertThat(stage.books().payoutsOfIntents())
        .as("refunds that Stripe paid twice, " + context)
        .allSatisfy((intent, payouts) -> assertThat(payouts).isOne());
  }

  /** Whether everything that was sent has an answer, and every refund is over. */
  boolean areAllOver() {
    return stage.purchases().stream()
        .flatMap(purchase -> purchase.intents().stream())
        .allMatch(
            intent ->
                OVER.contains(intent.state())
                    && intent.attempts().stream().allMatch(each -> KNOWN.contains(each.state())));
  }

  /** At home: what we know is what the provider knows, to the last cent. */
  void areAlike(String context) {
    assertThat(areAllOver()).as("all is over, %s: %s", context, stage.purchases()).isTrue();
    for (var purchase : stage.purchases()) {
      for (var payment : purchase.payments()) {
        if (payment.provider().equals(StripeProvider.NAME)) {
          isAlike(purchase, payment, context);
        }
      }
      assertThat(purchase.intents())
          .filteredOn(intent -> intent.state() == IntentState.FAILED)
          .as("refunds that failed without a reason, %s, %s", purchase, context)
          .allMatch(intent -> isForAReason(purchase, intent));
    }
  }

  private void isAlike(Purchase purchase, Payment payment, String context) {
    var name = payment.providerReference();
    var settled =
        purchase.intents().stream()
            .filter(intent -> intent.paymentId().equals(payment.id()))
            .filter(intent -> intent.state() == IntentState.SETTLED)
            .mapToLong(intent -> intent.amount().minorUnits())
            .sum();
    assertThat(settled)
        .as("what we paid back, %s, %s", purchase, context)
        .isEqualTo(stage.books().ours(name))
        .isEqualTo(payment.committed().minorUnits());
    assertThat(payment.external().minorUnits())
        .as("what went back without us, %s, %s", purchase, context)
        .isEqualTo(stage.books().elsewhere(name));
    assertThat(payment.refundable().isNegative())
        .as("more went back than was captured, %s, %s", purchase, context)
        .isFalse();
  }

  /** Its payment waits for somebody to look, has not as much any more, or the bank paid. */
  private boolean isForAReason(Purchase purchase, RefundIntent intent) {
    var payment =
        purchase.payments().stream()
            .filter(each -> each.id().equals(intent.paymentId()))
            .findFirst()
            .orElseThrow();
    return purchase.isHeld()
        || purchase.isPaidByBank()
        || payment.refundable().compareTo(intent.amount()) < 0;
  }
}
