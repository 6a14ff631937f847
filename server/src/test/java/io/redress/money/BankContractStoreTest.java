package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.bank.BankDebtors;
import io.redress.money.bank.BankFile;
import io.redress.money.bank.BankProvider;
import io.redress.money.bank.BankSamples;
import io.redress.money.bank.BankStatements;
import io.redress.money.bank.BankTransfers;
import io.redress.money.bank.CsvColumns;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutAccounts;
import io.redress.money.bank.StatementResult;
import io.redress.money.bank.TransferReference;
import io.redress.money.provider.LookUpRefund;
import io.redress.money.provider.RefundProvider;
import io.redress.money.provider.SubmitRefund;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.ApiKeyId;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Bank transfers: what waits, the files, and what statements prove. */
@MoneyTest
class BankContractStoreTest extends RefundProviderContract {
  private static final Actor PROGRAM = Actor.apiKey(new ApiKeyId(new UUID(3, 3)));
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Autowired BankProvider bank;
  @Autowired BankDebtors debtors;
  @Autowired BankTransfers transfers;
  @Autowired BankStatements statements;
  @Autowired PayoutAccounts accounts;
  @Autowired Refunds refunds;
  @Autowired Tills tills;
  @Autowired Tenancy tenancy;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private final List<SubmitRefund> sent = new ArrayList<>();
  private boolean losesNext;

  /** Remembers what was sent, and can lose an answer: there is no road that could. */
  private final RefundProvider road =
      new RefundProvider() {
        @Override
        public String name() {
          return bank.name();
        }

        @Override
        public Duration keyLifetime() {
          return bank.keyLifetime();
        }

        @Override
        public boolean isConnected() {
          return bank.isConnected();
        }

        @Override
        public ProviderAnswer submit(SubmitRefund request) {
          sent.add(request);
          var answer = bank.submit(request);
          var isLost = losesNext;
          losesNext = false;
          return isLost ? new ProviderAnswer.Unknown("lost") : answer;
        }

        @Override
        public Optional<ProviderAnswer> lookUp(LookUpRefund request) {
          return bank.lookUp(request);
        }
      };

  @Override
  RefundProvider provider() {
    debtors.use(BankSamples.HOUSE, clock.instant());
    return road;
  }

  @Override
  String captured(long minorUnits) {
    provider();
    return "pay_" + UUID.randomUUID();
  }

  @Override
  void decline() {
    debtors.forget();
  }

  @Override
  void loseTheNextAnswer() {
    losesNext = true;
  }

  @Override
  void comeBack(String payment) {
    of(payment)
        .forEach(
            each ->
                bring(
                    BankSamples.camtReturned(
                        TransferReference.of(each.attemptId()), decimal(each), "2026-11-25")));
  }

  @Override
  void arrive(String payment) {
    of(payment).forEach(each -> bring(arrival(each.attemptId(), decimal(each))));
  }

  private List<SubmitRefund> of(String payment) {
    return sent.stream().filter(each -> each.paymentReference().equals(payment)).toList();
  }

  private static String decimal(SubmitRefund refund) {
    return refund.amount().toDecimal().toPlainString();
  }

  private static String arrival(RefundAttemptId attempt, String amount) {
    return BankSamples.camt(TransferReference.of(attempt), amount, "2026-11-23");
  }

  private StatementResult bring(String statement) {
    return statements.read(
        statement.getBytes(StandardCharsets.UTF_8), CsvColumns.KNOWN, "staff 1", clock.instant());
  }

  @Override
  long payouts(SubmitRefund refund) {
    return transactions.execute(
        status ->
            jdbc.sql(
                    """
                    select count(*)
                    from bank_transfer
                    where merchant_id = :merchantId and attempt_id = :attempt
                    """)
                .param("merchantId", tenancy.require().value())
                .param("attempt", refund.attemptId().value())
                .query(Long.class)
                .single());
  }

  private RefundAttempt waiting(long minorUnits) {
    provider();
    var attempt = tills.started(tills.captured(minorUnits, BankProvider.NAME), minorUnits);
    assertThat(tills.paid(attempt).state()).isEqualTo(IntentState.PENDING);
    return attempt;
  }

  private RefundAttempt withAccount(RefundAttempt attempt, PayoutAccount account, Actor by) {
    var matter = tills.intentOf(attempt).caseId();
    transactions.executeWithoutResult(
        status -> accounts.give(matter, account, by, clock.instant()));
    return attempt;
  }

  private RefundAttempt ready(long minorUnits) {
    return withAccount(waiting(minorUnits), BankSamples.LENA, PROGRAM);
  }

  private BankFile make() {
    var order = new BankTransfers.Order(MONDAY, "staff 1", clock.instant());
    return transfers.makeFile(order, cases -> Map.of());
  }

  private String content(BankFile file) {
    return new String(transfers.content(file.number()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private void hear(RefundAttempt attempt) {
    var answer = statements.saidOf(tills.intentOf(attempt).attempt(attempt.id())).orElseThrow();
    refunds.recordAnswer(attempt.id(), answer, clock.instant());
  }

  @Test
  void whenTransfersWait_thenOneFileTakesThemAllAndNoneTwice() {
    var first = ready(10_000);
    var second = ready(2_550);
    var unknown = waiting(500);

    var file = make();

    assertThat(file.number()).isOne();
    assertThat(file.transfers()).isEqualTo(2);
    assertThat(file.sum()).isEqualTo(Money.of(12_550, "EUR"));
    assertThat(content(file))
        .contains(TransferReference.of(first.id()), TransferReference.of(second.id()))
        .doesNotContain(TransferReference.of(unknown.id()))
        .isEqualTo(content(file));
    assertThatThrownBy(this::make)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("nothing_to_transfer");
    withAccount(unknown, BankSamples.LENA, PROGRAM);
    assertThat(content(make())).contains(TransferReference.of(unknown.id()));
    assertThat(transfers.files()).extracting(BankFile::number).containsExactly(2, 1);
  }

  @Test
  void whenFilesAreMadeAtOnce_thenEachTransferStandsInOne() {
    var attempts = List.of(ready(100), ready(200), ready(300), ready(400));

    var made = tills.atOnce(List.<Callable<BankFile>>of(this::make, this::make, this::make));

    var content = new StringBuilder();
    transfers.files().forEach(file -> content.append(content(file)));
    assertThat(made).hasSize(3);
    for (var each : attempts) {
      assertThat(content.toString().split("<EndToEndId>" + TransferReference.of(each.id()), -1))
          .hasSize(2);
    }
  }

  @Test
  void whenATransferStandsInAFile_thenTheDatabaseKeepsItThere() {
    var attempt = ready(100);
    make();

    assertThatThrownBy(
            () ->
                transactions.executeWithoutResult(
                    status ->
                        jdbc.sql(
                                """
                                update bank_transfer
                                set file_id = null, account_id = null
                                where attempt_id = :attempt
                                """)
                            .param("attempt", attempt.id().value())
                            .update()))
        .hasMessageContaining("stands in a file already");
  }

  @Test
  void whenItsPaymentIsHeld_thenATransferWaits() {
    var held = ready(100);
    var payment = tills.intentOf(held).paymentId();
    refunds.hold(payment, new DisputeId(new UUID(4, 4)), clock.instant());

    assertThatThrownBy(this::make).hasMessageContaining("nothing_to_transfer");

    refunds.letGo(payment, new DisputeId(new UUID(4, 4)));
    assertThat(make().transfers()).isOne();
  }

  @Test
  void whenAnAccountReplacesAnother_thenItWaitsADay() {
    var attempt = ready(100);
    clock.advance(Duration.ofMinutes(5));
    var other = new PayoutAccount("Lena Müller", BankSamples.HOUSE.iban());
    withAccount(attempt, other, PROGRAM);

    assertThatThrownBy(this::make).hasMessageContaining("nothing_to_transfer");

    clock.advance(Duration.ofDays(1));
    assertThat(content(make())).contains("<CdtrAcct><Id><IBAN>FR14");
  }

  @Test
  void whenAStatementHasIt_thenTheRefundIsProvenOnce() {
    var attempt = ready(10_000);
    make();
    clock.advance(Duration.ofDays(1));

    var statement = arrival(attempt.id(), "100.00");
    var first = bring(statement);
    var again = bring(statement);
    var reworded = bring(statement.replace("053D2026112300001", "053D2026112300002"));

    assertThat(first.matched()).isOne();
    assertThat(first.counts()).isEqualTo(new StatementResult.Counts(1, 1, 1));
    assertThat(again.isKnown()).isTrue();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(reworded.counts().added()).as("another file with the same movement").isZero();
    hear(attempt);
    var intent = tills.intentOf(attempt);
    assertThat(intent.state()).isEqualTo(IntentState.SETTLED);
    assertThat(intent.settledAt().orElseThrow()).isBeforeOrEqualTo(clock.instant());
    assertThat(refunds.settlementsOf(intent.caseId()).getFirst().reference())
        .isEqualTo(TransferReference.of(attempt.id()));
  }

  @Test
  void whenTheAmountDiffers_thenItProvesNothingAndAPersonCannotSayOtherwise() {
    var attempt = ready(10_000);
    make();

    assertThat(bring(arrival(attempt.id(), "99.99")).matched()).isZero();

    var line = statements.open().getFirst();
    assertThatThrownBy(() -> statements.match(line.id(), attempt.id(), "staff 1", clock.instant()))
        .hasMessageContaining("amount_differs");
  }

  @Test
  void whenABankKnowsNoReference_thenAPersonMatchesAndTakesBack() {
    var attempt = ready(10_000);
    make();
    assertThat(bring(BankSamples.camt("NOTPROVIDED", "100.00", "2026-11-24")).matched()).isZero();
    var line = statements.open().getFirst();

    var best = statements.suggestions(line.id()).getFirst();
    assertThat(best.refund().attempt()).isEqualTo(attempt.id());
    statements.match(line.id(), attempt.id(), "staff 1", clock.instant());
    assertThat(statements.open()).isEmpty();
    assertThat(statements.suggestions(line.id())).isEmpty();
    hear(attempt);
    assertThat(tills.intentOf(attempt).state()).isEqualTo(IntentState.SETTLED);

    assertThat(statements.undo(line.id(), "staff 2", clock.instant()))
        .containsExactly(attempt.id());
    assertThat(statements.open()).hasSize(1);
    assertThat(transfers.isAwaited(attempt.id())).as("it waits for another proof").isTrue();
    hear(attempt);
    assertThat(tills.intentOf(attempt).state())
        .as("what was noted stays, and nothing is paid twice")
        .isEqualTo(IntentState.SETTLED);
    statements.setAside(line.id());
    assertThat(statements.open()).isEmpty();
  }

  @Test
  void whenTheMoneyIsSentBack_thenTheRefundIsOwedAgainAndGoesToAnotherAccount() {
    var attempt = ready(10_000);
    make();
    bring(arrival(attempt.id(), "100.00"));
    hear(attempt);

    bring(BankSamples.camtReturned(TransferReference.of(attempt.id()), "100.00", "2026-11-25"));
    hear(attempt);

    var intent = tills.intentOf(attempt);
    assertThat(intent.state()).isEqualTo(IntentState.FAILED);
    assertThat(intent.attempts().getLast().failure()).contains("returned");
    var next = refunds.startAttempt(intent, clock.instant());
    assertThat(next.provider()).isEqualTo(BankProvider.NAME);
    assertThat(next.id()).isNotEqualTo(attempt.id());
  }

  @Test
  void whenTheBankBooksAFileAsOne_thenAllOfItIsProven() {
    var first = ready(10_000);
    var second = ready(2_550);
    var file = make();

    assertThat(bring(BankSamples.camt(file.reference(), "125.50", "2026-11-24")).matched()).isOne();

    hear(first);
    hear(second);
    assertThat(tills.intentOf(first).state()).isEqualTo(IntentState.SETTLED);
    assertThat(tills.intentOf(second).state()).isEqualTo(IntentState.SETTLED);
  }

  @Test
  void whenTheBankDoesNotTakeIt_thenItHasFailedForGood() {
    var attempt = ready(10_000);
    make();

    assertThat(transfers.refuse(attempt.id(), "staff 1", clock.instant())).isTrue();

    assertThat(transfers.refuse(attempt.id(), "staff 1", clock.instant())).isFalse();
    hear(attempt);
    assertThat(tills.intentOf(attempt).attempts().getLast().failure()).contains("refused_by_bank");
  }
}
