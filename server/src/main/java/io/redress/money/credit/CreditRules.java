package io.redress.money.credit;

import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import io.redress.shared.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be done with a credit as it stands. */
public final class CreditRules {
  /** What is given back after the last day can be used for so long once more. */
  public static final Duration AFTER_UNDOING = Duration.ofDays(30);

  private CreditRules() {}

  /**
   * Why so much of it cannot be used now; empty when it can.
   *
   * @throws Problem INVALID for nothing or less, or in another currency
   */
  public static Optional<Refusal> againstUsing(StoreCredit credit, Money amount, Instant now) {
    if (!amount.currency().equals(credit.balance().currency())) {
      throw invalid(
          "amount.currency",
          amount.currency().getCurrencyCode(),
          "is not the currency of the credit",
          "Use it in " + credit.balance().currency() + ".");
    }
    if (!amount.isPositive()) {
      throw invalid("amount.value", amount.toString(), "is not more than nothing", "Say how much.");
    }
    return switch (credit.standing(now)) {
      case TAKEN_BACK -> Optional.of(Refusal.of("credit_was_taken_back"));
      case EXPIRED ->
          Optional.of(
              Refusal.of("credit_expired", "since", credit.expiresAt().orElseThrow().toString()));
      case OPEN, USED_UP ->
          amount.compareTo(credit.balance()) <= 0
              ? Optional.empty()
              : Optional.of(tooLittle(credit, amount));
    };
  }

  private static Refusal tooLittle(StoreCredit credit, Money amount) {
    var facts = Map.of("asked", amount.toString(), "left", credit.balance().toString());
    return new Refusal("more_than_credit", facts, List.of());
  }

  /** Why it cannot be taken back, to be paid otherwise; empty when it can. */
  public static Optional<Refusal> againstTakingBack(StoreCredit credit, Instant now) {
    return switch (credit.standing(now)) {
      case TAKEN_BACK -> Optional.of(Refusal.of("credit_was_taken_back"));
      case EXPIRED ->
          Optional.of(
              Refusal.of("credit_expired", "since", credit.expiresAt().orElseThrow().toString()));
      case OPEN, USED_UP ->
          credit.isUntouched()
              ? Optional.empty()
              : Optional.of(Refusal.of("credit_was_used", "left", credit.balance().toString()));
    };
  }

  /**
   * Why what is left is not paid in cash; empty when it is.
   *
   * @param law the clause that gives it
   */
  public static Optional<Refusal> againstCash(
      StoreCredit credit, Optional<CreditGround> law, Instant now) {
    return switch (credit.standing(now)) {
      case TAKEN_BACK -> Optional.of(Refusal.of("credit_was_taken_back"));
      case EXPIRED ->
          Optional.of(
              Refusal.of("credit_expired", "since", credit.expiresAt().orElseThrow().toString()));
      case USED_UP -> Optional.of(Refusal.of("credit_used_up"));
      case OPEN ->
          law.isPresent()
              ? Optional.empty()
              : Optional.of(Refusal.of("credit_not_in_cash", "left", credit.balance().toString()));
    };
  }

  /** Why it cannot be made a gift card; empty when it can. */
  public static Optional<Refusal> againstCarding(StoreCredit credit, Instant now) {
    if (credit.cardEnd().isPresent()) {
      return Optional.of(Refusal.of("credit_is_card", "end", credit.cardEnd().get()));
    }
    return switch (credit.standing(now)) {
      case TAKEN_BACK -> Optional.of(Refusal.of("credit_was_taken_back"));
      case EXPIRED ->
          Optional.of(
              Refusal.of("credit_expired", "since", credit.expiresAt().orElseThrow().toString()));
      case USED_UP -> Optional.of(Refusal.of("credit_used_up"));
      case OPEN -> Optional.empty();
    };
  }

  /** The end of a credit to which something is given back: never so soon that it is of no use. */
  public static Optional<Instant> endAfterUndoing(StoreCredit credit, Instant now) {
    var least = now.plus(AFTER_UNDOING);
    return credit.expiresAt().map(end -> end.isBefore(least) ? least : end);
  }

  private static Problem invalid(String field, String value, String reason, String remedy) {
    return Problem.of(ProblemCode.INVALID, new Violation(field, value, reason, remedy));
  }
}
