package io.redress.money;

import io.redress.money.credit.CreditPolicies;
import io.redress.money.credit.CreditPolicy;
import io.redress.money.credit.StoreCreditProvider;
import io.redress.money.credit.StoreCredits;
import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SubmitRefund;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ConsumerId;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MoneyTest
class StoreCreditContractStoreTest extends RefundProviderContract {
  @Autowired StoreCreditProvider credit;
  @Autowired StoreCredits credits;
  @Autowired CreditPolicies policies;
  @Autowired JdbcClient jdbc;
  @Autowired Tenancy tenancy;

  /** Gives credit and loses the first answer on its way. */
  private boolean losesAnswer;

  @Override
  RefundProvider provider() {
    return new RefundProvider() {
      @Override
      public String name() {
        return credit.name();
      }

      @Override
      public Duration keyLifetime() {
        return credit.keyLifetime();
      }

      @Override
      public ProviderAnswer submit(SubmitRefund request) {
        var answer = credit.submit(request);
        return losesAnswer ? new ProviderAnswer.Unknown("no_answer") : answer;
      }

      @Override
      public Optional<ProviderAnswer> lookUp(LookUpRefund request) {
        return credit.lookUp(request);
      }
    };
  }

  @Override
  String captured(long minorUnits) {
    return new CreditRecipient(new ConsumerId(UUID.randomUUID()), "DE").reference();
  }

  @Override
  void decline() {
    policies.set(
        new CreditPolicy.Terms(false, OptionalInt.empty()), OptionalInt.empty(), "staff test");
  }

  @Override
  void loseTheNextAnswer() {
    losesAnswer = true;
  }

  @Override
  void comeBack(String payment) {
    var person = CreditRecipient.parse(payment).orElseThrow().consumerId();
    var given = credits.ofConsumer(person).getFirst();
    credits.takeBack(given.id(), "staff test", clock.instant());
  }

  @Override
  void arrive(String payment) {
    // It was there when it was given.
  }

  @Override
  long payouts(SubmitRefund refund) {
    return jdbc.sql(
            """
            select count(*)
            from store_credit
            where merchant_id = :merchantId and intent_id = :intentId and balance_minor > 0
            """)
        .param("merchantId", tenancy.require().value())
        .param("intentId", refund.intentId().value())
        .query(Long.class)
        .single();
  }
}
