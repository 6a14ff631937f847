package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.ledger.Account;
import io.redress.money.ledger.ChainVerdict;
import io.redress.money.ledger.Ledger;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.database.DatabaseAddress;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Money;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MoneyTest
class LedgerStoreTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired Ledger ledger;
  @Autowired Sandbox sandbox;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;
  @Autowired Environment environment;

  private Map<Account, Long> balances() {
    var balance = ledger.trialBalance();
    assertThat(balance.isBalanced()).isTrue();
    return Map.of(
        Account.PAYMENT_CAPTURED, balance.of(Account.PAYMENT_CAPTURED, EUR).minorUnits(),
        Account.SALES, balance.of(Account.SALES, EUR).minorUnits(),
        Account.REFUNDS_OWED, balance.of(Account.REFUNDS_OWED, EUR).minorUnits(),
        Account.REFUNDS_ON_THE_WAY, balance.of(Account.REFUNDS_ON_THE_WAY, EUR).minorUnits(),
        Account.REFUNDS_PAID, balance.of(Account.REFUNDS_PAID, EUR).minorUnits());
  }

  private static Map<Account, Long> expected(
      long captured, long sales, long owed, long onTheWay, long paid) {
    return Map.of(
        Account.PAYMENT_CAPTURED, captured,
        Account.SALES, sales,
        Account.REFUNDS_OWED, owed,
        Account.REFUNDS_ON_THE_WAY, onTheWay,
        Account.REFUNDS_PAID, paid);
  }

  private RefundIntent settled(Payment payment, long minorUnits) {
    var attempt = tills.started(payment, minorUnits);
    tills.paid(attempt);
    clock.advance(Duration.ofMinutes(1));
    return tills.paid(attempt);
  }

  @Test
  void whenARefundGoesItsWay_thenTheAccountsFollow() {
    var payment = tills.captured(10_000);
    assertThat(balances()).isEqualTo(expected(10_000, -10_000, 0, 0, 0));

    var attempt = tills.started(payment, 1_000);
    assertThat(balances()).isEqualTo(expected(10_000, -9_000, -1_000, 0, 0));

    tills.paid(attempt);
    assertThat(balances()).isEqualTo(expected(10_000, -9_000, 0, -1_000, 0));

    clock.advance(Duration.ofMinutes(1));
    tills.paid(attempt);
    assertThat(balances()).isEqualTo(expected(10_000, -9_000, 0, 0, -1_000));
  }

  @Test
  void whenTheMoneyComesBack_thenItIsOwedAgain() {
    sandbox.behave(SandboxMode.FAIL_AFTER_SUCCESS, clock.instant());
    var attempt = tills.started(tills.captured(10_000), 1_000);
    tills.paid(attempt);
    clock.advance(Duration.ofHours(1));

    tills.paid(attempt);

    assertThat(balances()).isEqualTo(expected(10_000, -9_000, -1_000, 0, 0));
  }

  @Test
  void whenTheMoneyIsReturnedAfterTheProof_thenItIsOwedAgain() {
    var intent = settled(tills.captured(10_000), 1_000);
    var attempt = intent.liveAttempt().orElseThrow();

    var reopened =
        refunds.recordAnswer(attempt.id(), new ProviderAnswer.Failed("returned"), clock.instant());

    assertThat(reopened.state()).isEqualTo(IntentState.FAILED);
    assertThat(reopened.settledAt()).isEmpty();
    assertThat(balances()).isEqualTo(expected(10_000, -9_000, -1_000, 0, 0));
  }

  @Test
  void whenARefundWasMadeElsewhere_thenItIsBooked() {
    var payment = tills.captured(10_000);

    refunds.recordExternal(payment.id(), Money.of(500, "EUR"), "console-1", clock.instant());

    assertThat(balances()).isEqualTo(expected(10_000, -9_500, 0, 0, -500));
    assertThat(ledger.verify(payment.id()))
        .isInstanceOfSatisfying(
            ChainVerdict.Intact.class, intact -> assertThat(intact.postings()).isEqualTo(2));
  }

  @Test
  void whenAPostingDoesNotSumToZero_thenTheDatabaseRefusesTheCommit() {
    tills.captured(10_000);

    assertThatThrownBy(() -> transactions.executeWithoutResult(status -> addOneCent()))
        .hasStackTraceContaining("does not sum to zero");
    assertThat(balances()).isEqualTo(expected(10_000, -10_000, 0, 0, 0));
  }

  private void addOneCent() {
    var rows =
        jdbc.sql(
                """
                insert into ledger_entry
                  (merchant_id, posting_id, entry_number, account, amount_minor, currency)
                select merchant_id, posting_id, 3, 'sales', 1, 'EUR'
                from ledger_posting
                where merchant_id = :merchantId
                """)
            .param("merchantId", tenancy.require().value())
            .update();
    assertThat(rows).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set amount_minor = amount_minor + 1",
        "update ledger_posting set kind = 'capture'",
        "delete from ledger_entry",
        "delete from ledger_posting",
        "update settlement set reference = 'x'",
        "delete from settlement",
        "update payment set captured_minor = 1",
        "update payment_balance set captured_minor = 1",
        "update refund_intent set amount_minor = 1",
        "delete from refund_intent",
        "update refund_attempt set idempotency_key = 'x'",
        "delete from refund_attempt",
        "update refund_attempt_step set detail = 'x'",
        "update external_refund set amount_minor = 1",
        "update sandbox_refund set amount_minor = 1"
      })
  void whenTheApplicationWantsToChangeWhatIsWritten_thenItHasNoRight(String sql) {
    settled(tills.captured(10_000), 1_000);

    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .hasStackTraceContaining("permission denied for table");
  }

  @Nested
  class GivenSomebodyWithAllRights {
    private void asSuperuser(String sql, UUID id) throws SQLException {
      var address = environment.getRequiredProperty("redress.database-url");
      try (var connection = DatabaseAddress.parse(address).connect();
          var statement = connection.prepareStatement(sql)) {
        statement.setObject(1, id);
        assertThat(statement.executeUpdate()).isPositive();
      }
    }

    @Test
    void whenNobodyTouchesTheBooks_thenTheChainIsIntact() {
      var intent = settled(tills.captured(10_000), 1_000);

      assertThat(ledger.verify(intent.caseId()))
          .isInstanceOfSatisfying(
              ChainVerdict.Intact.class, intact -> assertThat(intact.postings()).isEqualTo(3));
    }

    @Test
    void whenAnAmountIsChanged_thenThatPostingIsBroken() throws SQLException {
      var intent = settled(tills.captured(10_000), 1_000);

      asSuperuser(
          "update ledger_entry set amount_minor = amount_minor * 2 where posting_id ="
              + " (select posting_id from ledger_posting where case_id = ?"
              + " and sequence_number = 2)",
          intent.caseId().value());

      assertThat(ledger.verify(intent.caseId()))
          .isEqualTo(new ChainVerdict.Broken(2, "is not what was written"));
    }

    @Test
    void whenAPostingIsTakenOut_thenItIsMissed() throws SQLException {
      var intent = settled(tills.captured(10_000), 1_000);

      asSuperuser(
          "with gone as (delete from ledger_entry where posting_id ="
              + " (select posting_id from ledger_posting where case_id = ?"
              + " and sequence_number = 2) returning posting_id)"
              + " delete from ledger_posting where posting_id in (select posting_id from gone)",
          intent.caseId().value());

      assertThat(ledger.verify(intent.caseId()))
          .isEqualTo(new ChainVerdict.Broken(2, "is missing"));
    }

    @Test
    void whenEntriesAreAdded_thenThatPostingIsBroken() throws SQLException {
      var intent = settled(tills.captured(10_000), 1_000);

      asSuperuser(
          "insert into ledger_entry (merchant_id, posting_id, entry_number, account,"
              + " amount_minor, currency) select merchant_id, posting_id, e.number, 'sales',"
              + " e.amount, 'EUR' from ledger_posting, (values (3, 5), (4, -5)) e (number, amount)"
              + " where case_id = ? and sequence_number = 1",
          intent.caseId().value());

      assertThat(ledger.verify(intent.caseId()))
          .isEqualTo(new ChainVerdict.Broken(1, "is not what was written"));
    }
  }
}
