package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.credit.CreditEntry;
import io.redress.money.credit.StoreCredit;
import io.redress.money.credit.StoreCredits;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.ChainVerdict;
import io.redress.money.ledger.Ledger;
import io.redress.platform.clock.NewIds;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.RefundIntentId;
import io.redress.shared.RefusedException;
import io.redress.shared.ResolutionId;
import java.util.Collections;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is left of credit, paid in cash where the law gives that. */
@MoneyTest
class CreditInCashStoreTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final String SHOP = "api_key test";

  @Autowired Tills tills;
  @Autowired Refunds refunds;
  @Autowired StoreCredits credits;
  @Autowired Ledger ledger;
  @Autowired NewIds newIds;
  @Autowired TravellingClock clock;

  private final ConsumerId person = new ConsumerId(UUID.randomUUID());

  private static Money dollars(long minorUnits) {
    return Money.of(minorUnits, "USD");
  }

  private StoreCredit creditIn(String place) {
    var payment = tills.captured(dollars(10_000), "sandbox");
    var wish =
        new NewRefundIntent(
            new RefundIntentId(newIds.next()),
            new CaseId(newIds.next()),
            new ResolutionId(newIds.next()),
            payment.id(),
            dollars(10_000),
            "SYSTEM",
            Optional.of(new CreditRecipient(person, place)));
    var intent = ((Refunds.IntentResult.Created) refunds.create(wish, clock.instant())).intent();
    tills.paid(refunds.startAttempt(intent, clock.instant()));
    return credits.ofConsumer(person).getFirst();
  }

  private void use(StoreCredit credit, long minorUnits) {
    var _ = credits.use(credit.id(), dollars(minorUnits), "W-1", SHOP, clock.instant());
  }

  private void assertRefused(StoreCredit credit, String code) {
    assertThatThrownBy(() -> credits.payInCash(credit.id(), SHOP, clock.instant()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo(code));
  }

  private long balance(Account account) {
    return ledger.trialBalance().of(account, USD).minorUnits();
  }

  @Test
  void whenLittleIsLeftInCalifornia_thenItIsPaidInCashByTheClauseAndNothingIsLeft() {
    var credit = creditIn("US-CA");
    assertRefused(credit, "credit_not_in_cash");
    use(credit, 8_501);

    var laws = credits.find(credit.id(), clock.instant()).orElseThrow().laws();
    assertThat(laws.cash().orElseThrow().rule()).isEqualTo("us-ca-credit-cash");
    var entry = credits.payInCash(credit.id(), SHOP, clock.instant());

    assertThat(entry.kind()).isEqualTo(CreditEntry.Kind.CASHED);
    assertThat(entry.amount()).isEqualTo(dollars(-1_499));
    assertThat(entry.reference()).isEqualTo("us-ca-credit-cash");
    assertThat(balance(Account.STORE_CREDIT)).isZero();
    assertThat(balance(Account.REFUNDS_PAID)).isEqualTo(-1_499);
    assertThat(ledger.trialBalance().isBalanced()).isTrue();
    assertThat(ledger.verify(credit.id())).isInstanceOf(ChainVerdict.Intact.class);
    assertRefused(credit, "credit_used_up");
  }

  @Test
  void whenTheLawGivesNoCash_thenItIsRefused() {
    var credit = creditIn("US-TX");
    use(credit, 9_999);

    assertRefused(credit, "credit_not_in_cash");
  }

  @Test
  void whenManyTillsPayAtOneMoment_thenOneDoes() {
    var credit = creditIn("US-CA");
    use(credit, 9_000);
    Callable<CreditEntry> work = () -> credits.payInCash(credit.id(), SHOP, clock.instant());

    tills.atOnce(Collections.nCopies(6, work));

    assertThat(credits.find(credit.id(), clock.instant()).orElseThrow().entries())
        .filteredOn(entry -> entry.kind() == CreditEntry.Kind.CASHED)
        .hasSize(1);
    assertThat(balance(Account.STORE_CREDIT)).isZero();
  }
}
