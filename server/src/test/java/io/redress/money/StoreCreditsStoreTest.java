package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.credit.CreditEntry;
import io.redress.money.credit.CreditLaws;
import io.redress.money.credit.CreditPolicies;
import io.redress.money.credit.CreditPolicy;
import io.redress.money.credit.StoreCredit;
import io.redress.money.credit.StoreCredits;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.ChainVerdict;
import io.redress.money.ledger.Ledger;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.ConsumerId;
import io.redress.shared.CreditEntryId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.redress.shared.StoreCreditId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Credit from the refund that gives it to its end, on the database that keeps its balance. */
@MoneyTest
class StoreCreditsStoreTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final String SHOP = "api_key test";

  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired StoreCredits credits;
  @Autowired CreditPolicies policies;
  @Autowired Ledger ledger;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired Tenancy tenancy;
  @Autowired TransactionTemplate transactions;

  private final ConsumerId person = new ConsumerId(UUID.randomUUID());

  private static Money euros(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }

  private RefundIntent wished(Payment payment, long minorUnits, String country) {
    var plain = tills.wish(payment, minorUnits);
    var wish =
        new NewRefundIntent(
            plain.id(),
            plain.caseId(),
            plain.resolutionId(),
            plain.paymentId(),
            plain.amount(),
            plain.createdBy(),
            Optional.of(new CreditRecipient(person, country)));
    return ((Refunds.IntentResult.Created) refunds.create(wish, clock.instant())).intent();
  }

  private RefundIntent given(long minorUnits) {
    return given(minorUnits, "FR");
  }

  private RefundIntent given(long minorUnits, String country) {
    var intent = wished(tills.captured(10_000), minorUnits, country);
    return tills.paid(refunds.startAttempt(intent, clock.instant()));
  }

  private StoreCredit creditIn(String country, long minorUnits) {
    var intent = given(minorUnits, country);
    return credits.ofConsumer(person).stream()
        .filter(each -> each.intentId().equals(intent.id()))
        .findFirst()
        .orElseThrow();
  }

  private StoreCredit credit(long minorUnits) {
    given(minorUnits);
    return credits.ofConsumer(person).getFirst();
  }

  private StoreCredit again(StoreCredit credit) {
    return credits.find(credit.id(), clock.instant()).orElseThrow().credit();
  }

  private CreditLaws laws(StoreCredit credit) {
    return credits.find(credit.id(), clock.instant()).orElseThrow().laws();
  }

  private CreditEntry use(StoreCredit credit, long minorUnits) {
    return credits.use(credit.id(), euros(minorUnits), "W-1", SHOP, clock.instant());
  }

  private long balance(Account account) {
    return ledger.trialBalance().of(account, EUR).minorUnits();
  }

  private static void assertRefused(Runnable work, String code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }

  @Test
  void whenARefundIsPaidInCredit_thenItIsThereAtOnceAndTheBooksOweCredit() {
    var intent = given(3_000);

    assertThat(intent.state()).isEqualTo(IntentState.SETTLED);
    assertThat(intent.attempts().getFirst().provider()).isEqualTo("store_credit");
    assertThat(credits.ofConsumer(person)).hasSize(1);
    assertThat(credits.ofConsumer(person).getFirst().balance()).isEqualTo(euros(3_000));
    assertThat(balance(Account.STORE_CREDIT)).isEqualTo(-3_000);
    assertThat(balance(Account.REFUNDS_OWED)).isZero();
    assertThat(balance(Account.REFUNDS_PAID)).isZero();
    assertThat(refunds.settlementsOf(intent.caseId()))
        .hasSize(1)
        .allMatch(proof -> proof.source().equals("store_credit"));
  }

  @Test
  void whenCreditIsGiven_thenThePaymentHoldsThatMuchLess() {
    var payment = tills.captured(10_000);
    tills.paid(refunds.startAttempt(wished(payment, 3_000, "FR"), clock.instant()));

    assertThat(tills.again(payment).refundable()).isEqualTo(euros(7_000));
  }

  @Test
  void whenItIsUsedAndUndone_thenBalanceEntriesAndBooksSayTheSame() {
    var credit = credit(3_000);

    var use = use(credit, 2_000);
    assertThat(again(credit).balance()).isEqualTo(euros(1_000));
    assertThat(balance(Account.CREDIT_SPENT)).isEqualTo(-2_000);

    var undone = credits.undo(credit.id(), use.id(), SHOP, clock.instant());
    assertThat(credits.undo(credit.id(), use.id(), SHOP, clock.instant())).isEqualTo(undone);
    assertThat(again(credit).balance()).isEqualTo(euros(3_000));
    assertThat(balance(Account.CREDIT_SPENT)).isZero();
    assertThat(credits.find(credit.id(), clock.instant()).orElseThrow().entries())
        .extracting(CreditEntry::kind)
        .containsExactly(
            CreditEntry.Kind.ISSUED, CreditEntry.Kind.USED, CreditEntry.Kind.USE_UNDONE);
  }

  @Test
  void whenMoreIsAskedThanIsLeft_thenItIsRefusedAndNothingIsTaken() {
    var credit = credit(3_000);

    assertRefused(() -> use(credit, 3_001), "more_than_credit");
    assertThat(again(credit).balance()).isEqualTo(euros(3_000));
  }

  @Test
  void whenAUseIsNotOfThisCredit_thenThereIsNothingToUndo() {
    var credit = credit(3_000);
    var strange = new CreditEntryId(UUID.randomUUID());

    assertThatThrownBy(() -> credits.undo(credit.id(), strange, SHOP, clock.instant()))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> credits.use(credit.id(), euros(1), " ", SHOP, clock.instant()))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("order");
  }

  @RepeatedTest(5)
  void whenManyUseItAtOnce_thenItIsNeverBelowNothing() {
    var credit = credit(10_000);
    Callable<CreditEntry> work = () -> use(credit, 3_000);

    var results = tills.atOnce(Collections.nCopies(8, work));

    assertThat(results.stream().filter(each -> each.state() == Future.State.SUCCESS)).hasSize(3);
    assertThat(again(credit).balance()).isEqualTo(euros(1_000));
    assertThat(balance(Account.STORE_CREDIT)).isEqualTo(-1_000);
  }

  @RepeatedTest(5)
  void whenOneUseIsUndoneAtOnce_thenItIsGivenBackOnce() {
    var credit = credit(10_000);
    var use = use(credit, 4_000);
    Callable<CreditEntry> work = () -> credits.undo(credit.id(), use.id(), SHOP, clock.instant());

    tills.atOnce(Collections.nCopies(6, work));

    assertThat(again(credit).balance()).isEqualTo(euros(10_000));
  }

  @Test
  void whenItsTimeIsOver_thenTheRestIsBreakageAndNothingMoreIsUsed() {
    policies.set(new CreditPolicy.Terms(true, OptionalInt.of(12)), OptionalInt.empty(), SHOP);
    var credit = credit(3_000);
    use(credit, 1_000);

    assertThat(credits.over(clock.instant(), 10)).isEmpty();
    clock.advance(Duration.ofDays(370));
    assertRefused(() -> use(credit, 1), "credit_expired");
    assertThat(credits.over(clock.instant(), 10)).containsExactly(credit.id());
    assertThat(credits.expire(credit.id(), clock.instant())).isTrue();
    assertThat(credits.expire(credit.id(), clock.instant())).isFalse();

    assertThat(again(credit).balance().isZero()).isTrue();
    assertThat(balance(Account.BREAKAGE)).isEqualTo(-2_000);
    assertThat(balance(Account.STORE_CREDIT)).isZero();
  }

  /** What was told when it was given stays, whatever rules say later. */
  @Test
  void whenTheLawGivesMoreThanTheHouse_thenTheClauseIsKeptWithTheCredit() {
    policies.set(new CreditPolicy.Terms(true, OptionalInt.of(12)), OptionalInt.empty(), SHOP);
    var credit = creditIn("DE", 3_000);

    assertThat(laws(credit).end().orElseThrow())
        .satisfies(
            law -> {
              assertThat(law.place()).isEqualTo("DE");
              assertThat(law.rule()).isEqualTo("de-credit-expiry");
              assertThat(law.citation()).contains("199(1)");
              assertThat(law.confidence()).isEqualTo("contested");
            });
    assertThat(laws(creditIn("FR", 3_000)).end()).isEmpty();
    assertThat(laws(creditIn("FR", 3_000)).agreed().orElseThrow().citation()).contains("13(1)");
    assertThat(creditIn("US", 3_000).expiresAt()).isEmpty();
  }

  @Test
  void whenItEndsInTheMiddleOfADay_thenTheLastWholeDayIsTold() {
    policies.set(new CreditPolicy.Terms(true, OptionalInt.of(12)), OptionalInt.empty(), SHOP);
    var end = credit(3_000).expiresAt().orElseThrow();

    for (var zone : List.of("Asia/Tokyo", "Europe/Berlin", "America/Los_Angeles")) {
      var told = StoreCredit.onLastDay(end).atZone(ZoneId.of(zone)).toLocalDate();
      assertThat(told.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant())
          .as(zone)
          .isBeforeOrEqualTo(end);
    }
  }

  @Test
  void whenItEndsSoon_thenItIsToldOnce() {
    policies.set(new CreditPolicy.Terms(true, OptionalInt.of(12)), OptionalInt.empty(), SHOP);
    var credit = credit(3_000);
    var soon = credit.expiresAt().orElseThrow().plusSeconds(1);

    assertThat(credits.remind(clock.instant(), credit.expiresAt().orElseThrow().minusSeconds(1), 9))
        .isEmpty();
    assertThat(credits.remind(clock.instant(), soon, 9)).hasSize(1);
    assertThat(credits.remind(clock.instant(), soon, 9)).isEmpty();
  }

  @Test
  void whenItIsTakenBack_thenTheNextAttemptPaysMoney() {
    var intent = given(3_000);
    var credit = credits.ofConsumer(person).getFirst();

    var attempt = credits.takeBack(credit.id(), "staff test", clock.instant());
    assertThat(attempt).isEqualTo(intent.attempts().getFirst().id());
    var failed =
        refunds.recordAnswer(attempt, refunds.submit(attempt, clock.instant()), clock.instant());

    assertThat(failed.state()).isEqualTo(IntentState.FAILED);
    assertThat(balance(Account.STORE_CREDIT)).isZero();
    assertThat(balance(Account.REFUNDS_OWED)).isEqualTo(-3_000);
    var next = refunds.startAttempt(failed, clock.instant());
    assertThat(next.provider()).isEqualTo("sandbox");
    assertRefused(() -> use(again(credit), 1), "credit_was_taken_back");
  }

  @Test
  void whenItWasUsed_thenItIsNotTakenBack() {
    var credit = credit(3_000);
    use(credit, 1);

    assertRefused(
        () -> credits.takeBack(credit.id(), "staff test", clock.instant()), "credit_was_used");
  }

  @Test
  void whenTheHouseGivesNone_thenTheRefundGoesAsMoney() {
    policies.set(new CreditPolicy.Terms(false, OptionalInt.empty()), OptionalInt.empty(), SHOP);
    var failed = given(3_000);

    assertThat(failed.state()).isEqualTo(IntentState.FAILED);
    assertThat(credits.ofConsumer(person)).isEmpty();
    assertThat(refunds.startAttempt(failed, clock.instant()).provider()).isEqualTo("sandbox");
  }

  @Test
  void whenItIsMadeAGiftCard_thenOnlyItsCodeOpensIt() {
    var credit = credit(3_000);
    var code = credits.makeCard(credit.id(), clock.instant());

    var found = credits.find(code, clock.instant()).orElseThrow();
    assertThat(found.credit().id()).isEqualTo(credit.id());
    assertThat(again(credit).cardEnd()).contains(code.end());
    assertRefused(() -> credits.makeCard(credit.id(), clock.instant()), "credit_is_card");
    assertThat(
            jdbc.sql("select card_digest || card_salt from store_credit")
                .query(String.class)
                .list())
        .noneMatch(kept -> kept.contains(code.text()));
  }

  @Test
  void whenABalanceIsChangedWithoutAnEntry_thenTheDatabaseRefuses() {
    var credit = credit(3_000);

    for (var sum : List.of(-1L, 3_001L, 2_999L)) {
      assertThatThrownBy(
              () ->
                  transactions.executeWithoutResult(
                      status ->
                          jdbc.sql(
                                  """
                                  update store_credit
                                  set balance_minor = :sum
                                  where merchant_id = :merchantId and credit_id = :id
                                  """)
                              .param("sum", sum)
                              .param("merchantId", tenancy.require().value())
                              .param("id", credit.id().value())
                              .update()))
          .hasStackTraceContaining("credit");
    }
  }

  /** Whatever is done in whatever order: entries, balances and books say the same. */
  @Test
  void whenAnythingIsDoneInAnyOrder_thenNothingIsMadeOrLost() {
    var seed = Long.getLong("redress.seed", new Random().nextLong());
    System.out.println("StoreCreditsStoreTest seed " + seed + " (pin with -Dredress.seed)");
    var random = new Random(seed);
    policies.set(new CreditPolicy.Terms(true, OptionalInt.of(3)), OptionalInt.empty(), SHOP);
    var known = new ArrayList<StoreCreditId>();
    for (var step = 0; step < 80; step++) {
      if (known.isEmpty() || random.nextInt(8) == 0) {
        given(1 + random.nextInt(10_000));
        credits.ofConsumer(person).stream()
            .map(StoreCredit::id)
            .filter(id -> !known.contains(id))
            .forEach(known::add);
      }
      act(random, known.get(random.nextInt(known.size())));
    }

    var left = known.stream().mapToLong(id -> told(id).balance().minorUnits()).sum();
    assertThat(ledger.trialBalance().isBalanced()).isTrue();
    assertThat(balance(Account.STORE_CREDIT)).as("seed " + seed).isEqualTo(-left);
    assertThat(known)
        .allMatch(id -> !told(id).balance().isNegative())
        .allMatch(id -> ledger.verify(id) instanceof ChainVerdict.Intact);
  }

  private StoreCredit told(StoreCreditId id) {
    return credits.find(id, clock.instant()).orElseThrow().credit();
  }

  private void act(Random random, StoreCreditId id) {
    try {
      switch (random.nextInt(6)) {
        case 0, 1, 2 -> {
          var sum = euros(1 + random.nextInt(4_000));
          credits.use(id, sum, "W-" + random.nextInt(9), SHOP, clock.instant());
        }
        case 3 ->
            credits.find(id, clock.instant()).orElseThrow().entries().stream()
                .filter(each -> each.kind() == CreditEntry.Kind.USED)
                .findAny()
                .ifPresent(use -> credits.undo(id, use.id(), SHOP, clock.instant()));
        case 4 -> clock.advance(Duration.ofDays(random.nextInt(30)));
        default -> credits.expire(id, clock.instant());
      }
    } catch (RefusedException refused) {
      assertThat(refused.refusal().code()).isIn("more_than_credit", "credit_expired");
    }
  }
}
