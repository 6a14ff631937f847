package io.redress.money.domain;

import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a payment allows. */
public final class RefundRules {
  private RefundRules() {}

  /** Why this much cannot be paid from a payment; empty when it can. */
  public static Optional<Refusal> againstPaying(Payment payment, Money amount) {
    if (payment.frozenAt().isPresent()) {
      return Optional.of(Refusal.of("payment_frozen"));
    }
    var left = payment.refundable();
    if (amount.compareTo(left) <= 0) {
      return Optional.empty();
    }
    var facts = Map.of("asked", amount.toString(), "left", left.toString());
    return Optional.of(new Refusal("more_than_captured", facts, List.of()));
  }

  /** Why no attempt of an intent may be started; empty when one may. */
  public static Optional<Refusal> againstStarting(Payment payment, RefundIntent intent) {
    if (intent.liveAttempt().isPresent()) {
      return Optional.of(Refusal.of("attempt_live"));
    }
    return switch (RefundMachine.apply(intent.state(), RefundCommand.START)) {
      case Transition.Refused<IntentState>(var reason) -> Optional.of(Refusal.of(reason));
      case Transition.Accepted<IntentState> accepted -> againstPaying(payment, raise(intent));
    };
  }

  /**
   * What is left of a payment when a bank takes this much back, less than nothing when refunds that
   * may still be sent count on it. What is frozen is never sent anew.
   */
  public static Money leftAfterTaking(Payment payment, Money amount, List<RefundIntent> intents) {
    return intents.stream()
        .filter(intent -> intent.state() == IntentState.FROZEN)
        .map(RefundIntent::amount)
        .reduce(payment.refundable().minus(amount), Money::plus);
  }

  // The amount of an intent that has not failed is in the balance already.
  private static Money raise(RefundIntent intent) {
    return intent.state() == IntentState.FAILED
        ? intent.amount()
        : Money.zero(intent.amount().currency());
  }
}
