package io.redress.money;

import io.redress.money.bank.CreditTransfer;
import io.redress.money.bank.GivenAccount;
import io.redress.money.bank.PayoutAccounts;
import io.redress.platform.trips.Question;
import io.redress.shared.CaseId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Chooses by which provider an attempt goes: by the one that holds the payment, and by bank
 * transfer where that is not to be and an account is known. What was agreed as credit the house
 * gives itself.
 */
@Component
class RefundWays {
  private final Submissions submissions;
  private final PayoutAccounts accounts;

  RefundWays(Submissions submissions, PayoutAccounts accounts) {
    this.submissions = submissions;
    this.accounts = accounts;
  }

  /** The question for the account that {@link #of} needs, to be asked with others. */
  Question<Optional<GivenAccount>> questionOfAccount(CaseId caseId) {
    return accounts.questionOfPayable(caseId);
  }

  /**
   * The provider of the next attempt of an intent whose earlier ones definitely failed.
   *
   * @throws RefusedException with {@code provider_unknown} when nobody here can pay it, with {@code
   *     provider_not_connected} when the merchant has no account there
   */
  String of(Payment payment, RefundIntent intent, Optional<GivenAccount> account) {
    return intent.isCredit()
        ? required(CreditRecipient.PROVIDER)
        : ofMoney(payment, intent, account);
  }

  private String ofMoney(Payment payment, RefundIntent intent, Optional<GivenAccount> account) {
    if (isInEuros(intent) && account.filter(each -> isFor(each, payment, intent)).isPresent()) {
      return RefundAttempt.BANK;
    }
    return required(payment.provider());
  }

  private String required(String provider) {
    if (!submissions.knows(provider)) {
      throw new RefusedException(Refusal.of("provider_unknown", "provider", provider));
    }
    if (!submissions.isConnected(provider)) {
      throw new RefusedException(Refusal.of("provider_not_connected", "provider", provider));
    }
    return provider;
  }

  /** Whether the money cannot go back the way it came. */
  boolean isOnlyByTransfer(Payment payment) {
    return payment.provider().equals(RefundAttempt.BANK) || !isReachable(payment);
  }

  private boolean isReachable(Payment payment) {
    return submissions.knows(payment.provider()) && submissions.isConnected(payment.provider());
  }

  private static boolean isInEuros(RefundIntent intent) {
    return intent.amount().currency().getCurrencyCode().equals(CreditTransfer.CURRENCY);
  }

  /** What somebody of the house took down counts for all that is still to be paid. */
  private boolean isFor(GivenAccount account, Payment payment, RefundIntent intent) {
    var isTried = intent.attempts().stream().anyMatch(attempt -> !attempt.isCredit());
    var hasFailed = isTried && !intent.isHeldBack();
    return hasFailed || account.isByHouse() || !isReachable(payment);
  }
}
