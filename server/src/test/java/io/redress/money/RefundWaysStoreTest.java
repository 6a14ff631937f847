package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.bank.BankDebtors;
import io.redress.money.bank.BankProvider;
import io.redress.money.bank.BankSamples;
import io.redress.money.bank.PayoutAccounts;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** By which way the next attempt goes once a consumer has given an account. */
@MoneyTest
class RefundWaysStoreTest {
  @Autowired BankDebtors debtors;
  @Autowired PayoutAccounts accounts;
  @Autowired Refunds refunds;
  @Autowired Tills tills;
  @Autowired TravellingClock clock;
  @Autowired TransactionTemplate transactions;

  private void give(CaseId caseId) {
    var consumer = Actor.consumer(new ConsumerId(new UUID(5, 5)));
    transactions.executeWithoutResult(
        status -> accounts.give(caseId, BankSamples.LENA, consumer, clock.instant()));
  }

  @Test
  void whenACardWasDeclined_thenTheNextAttemptGoesToTheAccount() {
    debtors.use(BankSamples.HOUSE, clock.instant());
    var attempt = tills.started(tills.captured(1_000), 1_000);
    refunds.submit(attempt.id(), clock.instant());
    refunds.recordAnswer(attempt.id(), new ProviderAnswer.Failed("closed_card"), clock.instant());
    give(tills.intentOf(attempt).caseId());

    var next = refunds.startAttempt(tills.intentOf(attempt), clock.instant());

    assertThat(next.provider()).isEqualTo(BankProvider.NAME);
  }

  @Test
  void whenAConsumerGaveAnAccountAndNothingFailed_thenTheCardComesFirst() {
    debtors.use(BankSamples.HOUSE, clock.instant());
    var intent = tills.intended(tills.captured(1_000), 1_000);
    give(intent.caseId());

    assertThat(refunds.startAttempt(intent, clock.instant()).provider()).isEqualTo("sandbox");
  }
}
