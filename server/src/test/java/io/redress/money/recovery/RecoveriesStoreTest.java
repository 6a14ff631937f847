package io.redress.money.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.ledger.Account;
import io.redress.money.ledger.Ledger;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.RecoveryId;
import io.redress.shared.RefusedException;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims on a real database, which holds their sums together by itself. */
@RedressTest
class RecoveriesStoreTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Actor ANNA = Actor.staff(new StaffId(UUID.randomUUID()));
  private static final int AT_ONCE = 8;

  @Autowired Recoveries recoveries;
  @Autowired CostBook costs;
  @Autowired Ledger ledger;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final MerchantId shop = new MerchantId(UUID.randomUUID());
  private final CaseId caseId = new CaseId(UUID.randomUUID());

  @BeforeEach
  void cost() {
    in(() -> costs.note(noted(10_000, "I-1")));
  }

  private CaseCost noted(long minorUnits, String reference) {
    return new CaseCost(
        UUID.randomUUID(),
        caseId,
        CaseCost.Kind.GOODS,
        euros(minorUnits),
        reference,
        "",
        ANNA,
        TestClock.START);
  }

  private static Money euros(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }

  private <T> T in(Supplier<T> work) {
    return tenancy.call(
        shop, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  private Recovery make(long minorUnits) {
    return make(minorUnits, new Debtor(Debtor.Kind.SUPPLIER, Optional.empty(), "Atelier Nord"));
  }

  private Recovery make(long minorUnits, Debtor debtor) {
    var id = new RecoveryId(UUID.randomUUID());
    var wanted =
        new NewRecovery(
            id,
            "C-" + id,
            caseId,
            Optional.empty(),
            debtor,
            RecoveryGround.SUPPLIER_DEFECT,
            euros(minorUnits),
            RecoveryWords.of("The clasp breaks."));
    return in(() -> recoveries.make(wanted, ANNA, TestClock.START));
  }

  private Recovery move(Recovery claim, RecoveryStep step) {
    return in(() -> recoveries.move(claim.id(), step, OptionalInt.empty(), ANNA, TestClock.START));
  }

  private Recovery sent(long minorUnits) {
    return move(make(minorUnits), RecoveryStep.of(RecoveryMove.SEND));
  }

  private static RecoveryStep with(RecoveryMove move, long minorUnits, String reference) {
    return new RecoveryStep(move, Optional.of(euros(minorUnits)), reference, "", Optional.empty());
  }

  private Money balance(Account account) {
    return in(() -> ledger.trialBalance().of(account, EUR));
  }

  @Nested
  class GivenWhatACaseCost {
    @Test
    void whenMoreIsClaimed_thenItIsRefused() {
      assertThatThrownBy(() -> make(10_001))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("recovery_more_than_cost"));
    }

    @Test
    void whenAClaimIsTakenBack_thenItsPartCanBeClaimedAgain() {
      var first = make(8_000);
      assertThatThrownBy(() -> make(8_000)).isInstanceOf(RefusedException.class);

      move(first, RecoveryStep.of(RecoveryMove.WITHDRAW));

      assertThat(make(8_000).state()).isEqualTo(RecoveryState.DRAFT);
      assertThat(in(() -> costs.of(caseId)).open(EUR)).isEqualTo(euros(2_000));
    }

    @Test
    void whenTheSameCostIsNotedTwice_thenItCountsOnce() {
      in(() -> costs.note(noted(10_000, "I-1")));

      assertThat(in(() -> costs.of(caseId)).cost(EUR)).isEqualTo(euros(10_000));
      assertThatThrownBy(() -> in(() -> costs.note(noted(9_999, "I-1"))))
          .isInstanceOf(Problem.class);
    }
  }

  @Nested
  class GivenABrandThatWasRenamed {
    private final Optional<BrandId> brand = Optional.of(new BrandId(UUID.randomUUID()));

    private Recovery sent(Optional<BrandId> whose, String name) {
      var claim = make(1_000, new Debtor(Debtor.Kind.BRAND, whose, name));
      return move(claim, RecoveryStep.of(RecoveryMove.SEND));
    }

    @Test
    void whenItHasClaimsUnderBothNames_thenItIsOneDebtor() {
      sent(brand, "Aurum");
      sent(brand, "Aurum Paris");
      sent(Optional.of(new BrandId(UUID.randomUUID())), "Aurum");

      var balances = in(() -> recoveries.balances(TestClock.START));

      assertThat(balances).extracting(DebtorBalance::claims).containsExactlyInAnyOrder(2L, 1L);
      var named = new RecoveryQuery(Optional.of("aurum paris"), RecoveryQuery.Lens.ALL);
      assertThat(in(() -> recoveries.find(named))).hasSize(2);
    }
  }

  @Nested
  class GivenFilesThatAreShown {
    private final EvidenceId file = new EvidenceId(UUID.randomUUID());

    private Recovery shown() {
      var claim = make(1_000);
      show(claim, Exhibit.Side.OTHER);
      show(claim, Exhibit.Side.FOUND);
      return claim;
    }

    private void show(Recovery claim, Exhibit.Side side) {
      in(
          () -> {
            recoveries.show(claim.id(), new Exhibit(file, side), ANNA, TestClock.START);
            return claim;
          });
    }

    @Test
    void whenTheClaimIsSent_thenWhatTheDebtorSawStays() {
      var claim = move(shown(), RecoveryStep.of(RecoveryMove.SEND));
      var found = new Exhibit(file, Exhibit.Side.FOUND);

      assertThatThrownBy(() -> show(claim, Exhibit.Side.SENT)).isInstanceOf(RefusedException.class);
      assertThatThrownBy(
              () ->
                  in(
                      () -> {
                        recoveries.hide(claim.id(), found);
                        return claim;
                      }))
          .isInstanceOf(RefusedException.class);
      show(claim, Exhibit.Side.FOUND);

      assertThat(in(() -> recoveries.exhibits(claim.id()))).containsExactly(found);
    }
  }

  @Nested
  class GivenManyAtOnce {
    @Test
    void whenTwoClaimAllOfIt_thenOnlyOneIsMade() {
      make(5_000);
      make(5_000);

      assertThatThrownBy(() -> make(1)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whenTheSamePaymentIsRecordedByMany_thenItIsCountedOnce() throws InterruptedException {
      var claim = move(sent(10_000), RecoveryStep.of(RecoveryMove.ACCEPT));
      var start = new CyclicBarrier(AT_ONCE);
      var taken = new AtomicInteger();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var i = 0; i < AT_ONCE; i++) {
          var _ =
              threads.submit(
                  () -> {
                    start.await();
                    move(claim, with(RecoveryMove.PAY, 4_000, "B-7"));
                    return taken.incrementAndGet();
                  });
        }
      }

      assertThat(taken.get()).isEqualTo(AT_ONCE);
      assertThat(in(() -> recoveries.byId(claim.id())).orElseThrow().figures().paid())
          .isEqualTo(euros(4_000));
      assertThat(balance(Account.RECOVERIES_PAID)).isEqualTo(euros(4_000));
    }
  }

  @Nested
  class GivenAnAcceptedPart {
    private Recovery owed() {
      return move(sent(10_000), with(RecoveryMove.ACCEPT_IN_PART, 6_000, "A-1"));
    }

    @Test
    void whenItIsPaid_thenNothingIsOwedAndTheBooksSayIt() {
      var claim = owed();
      assertThat(balance(Account.RECOVERIES_OWED)).isEqualTo(euros(6_000));

      move(claim, with(RecoveryMove.PAY, 2_000, "B-1"));
      var paid = move(claim, with(RecoveryMove.PAY, 4_000, "B-2"));

      assertThat(paid.state()).isEqualTo(RecoveryState.PAID);
      assertThat(balance(Account.RECOVERIES_OWED)).isEqualTo(euros(0));
      assertThat(balance(Account.RECOVERIES)).isEqualTo(euros(-6_000));
      assertThat(in(() -> ledger.trialBalance()).isBalanced()).isTrue();
      assertThat(in(() -> ledger.broken())).isEmpty();
      var balances = in(() -> recoveries.balances(TestClock.START));
      assertThat(balances).hasSize(1);
      assertThat(balances.getFirst().owed()).isEqualTo(euros(0));
      assertThat(balances.getFirst().paid()).isEqualTo(euros(6_000));
    }

    @Test
    void whenTheSameReferenceComesWithAnotherSum_thenItIsAConflict() {
      var claim = owed();
      move(claim, with(RecoveryMove.PAY, 2_000, "B-1"));

      assertThatThrownBy(() -> move(claim, with(RecoveryMove.PAY, 2_001, "B-1")))
          .isInstanceOf(Problem.class);
    }

    @Test
    void whenItIsGivenUp_thenItIsLostInTheBooks() {
      var lost = move(owed(), RecoveryStep.of(RecoveryMove.WRITE_OFF));

      assertThat(lost.figures().writtenOff()).isEqualTo(euros(6_000));
      assertThat(balance(Account.RECOVERIES_LOST)).isEqualTo(euros(6_000));
      assertThat(balance(Account.RECOVERIES_OWED)).isEqualTo(euros(0));
    }

    @Test
    void whenSomebodyPaysBehindItsBack_thenTheDatabaseRefuses() {
      var claim = owed();

      assertThatThrownBy(
              () ->
                  in(
                      () ->
                          jdbc.sql(
                                  """
                                  update recovery
                                  set paid_minor = 6001
                                  where merchant_id = :merchantId and recovery_id = :id
                                  """)
                              .param("merchantId", shop.value())
                              .param("id", claim.id().value())
                              .update()))
          .hasStackTraceContaining("recovery_ends_no_more_than_owed");
    }

    @Test
    void whenTheSameAnswerComesAgain_thenNothingChanges() {
      var claim = owed();

      var again = move(claim, with(RecoveryMove.ACCEPT_IN_PART, 6_000, "A-1"));

      assertThat(again).isEqualTo(claim);
      assertThat(in(() -> recoveries.history(claim.id()))).hasSize(2);
    }

    @Test
    void whenAnOldVersionIsNamed_thenItIsToldToReadAgain() {
      var claim = owed();
      var step = with(RecoveryMove.PAY, 1, "B-9");

      assertThatThrownBy(
              () ->
                  in(
                      () ->
                          recoveries.move(
                              claim.id(), step, OptionalInt.of(1), ANNA, TestClock.START)))
          .isInstanceOf(Problem.class);
    }
  }

  @Nested
  class GivenASentClaim {
    private Optional<Recovery> pass(Recovery claim, Instant now) {
      return in(() -> recoveries.pass(claim.id(), now));
    }

    @Test
    void whenItsDateHasPassed_thenThePersonIsAwaitedOnce() {
      var claim = sent(10_000);
      var due = claim.course().nextAt().orElseThrow();

      assertThat(pass(claim, due.minusSeconds(1))).isEmpty();
      assertThat(pass(claim, due).map(Recovery::state)).contains(RecoveryState.UNANSWERED);
      assertThat(pass(claim, due)).isEmpty();
      assertThat(pass(claim, due.plus(Duration.ofDays(5))).map(Recovery::state))
          .contains(RecoveryState.UNANSWERED);
    }

    @Test
    void whenItIsFound_thenTheLensSaysWhoIsAwaited() {
      var claim = sent(10_000);
      var theirs = new RecoveryQuery(Optional.of("atelier nord"), RecoveryQuery.Lens.THEIRS);
      var ours = new RecoveryQuery(Optional.empty(), RecoveryQuery.Lens.OURS);

      assertThat(in(() -> recoveries.find(theirs))).containsExactly(claim);
      assertThat(in(() -> recoveries.find(ours))).isEmpty();
    }
  }
}
