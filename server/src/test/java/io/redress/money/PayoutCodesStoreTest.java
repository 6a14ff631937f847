package io.redress.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.bank.BankSamples;
import io.redress.money.bank.Iban;
import io.redress.money.bank.PayoutAccount;
import io.redress.money.bank.PayoutCodes;
import io.redress.money.bank.PayoutCodes.Check;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.CaseId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A code counts once, for minutes, for one account of one case, and may be mistyped at times. */
@MoneyTest
class PayoutCodesStoreTest {
  private static final CaseId MATTER = new CaseId(new UUID(7, 7));
  private static final PayoutAccount OTHER =
      new PayoutAccount("Lena Müller", Iban.of("FR14 2004 1010 0505 0001 3M02 606"));
  private static final String WRONG = "000";

  @Autowired PayoutCodes codes;
  @Autowired TravellingClock clock;
  @Autowired TransactionTemplate transactions;

  private String ask() {
    return Objects.requireNonNull(
        transactions.execute(status -> codes.ask(MATTER, BankSamples.LENA, clock.instant())));
  }

  private Check check(CaseId caseId, PayoutAccount account, String code) {
    return Objects.requireNonNull(
        transactions.execute(status -> codes.check(caseId, account, code, clock.instant())));
  }

  private Check check(String code) {
    return check(MATTER, BankSamples.LENA, code);
  }

  @Test
  void whenItComesBack_thenItCountsOnce() {
    var code = ask();

    assertThat(check(code.replace('\u00a0', '-'))).isEqualTo(Check.RIGHT);
    assertThat(check(code)).isEqualTo(Check.OVER);
  }

  @Test
  void whenItIsForAnotherAccountOrCase_thenItProvesNothing() {
    var code = ask();

    assertThat(check(MATTER, OTHER, code)).isEqualTo(Check.WRONG);
    assertThat(check(new CaseId(new UUID(7, 8)), BankSamples.LENA, code)).isEqualTo(Check.OVER);
    assertThat(check(code)).isEqualTo(Check.RIGHT);
  }

  @Test
  void whenItIsMistypedFiveTimes_thenTheRightOneIsTooLate() {
    var code = ask();

    for (var time = 1; time < 5; time++) {
      assertThat(check(WRONG)).isEqualTo(Check.WRONG);
    }
    assertThat(check(WRONG)).isEqualTo(Check.OVER);
    assertThat(check(code)).isEqualTo(Check.OVER);
  }

  @Test
  void whenItsMinutesAreOver_thenItIsTooLate() {
    var code = ask();
    clock.advance(PayoutCodes.LIFETIME);

    assertThat(check(code)).isEqualTo(Check.OVER);
  }

  @Test
  void whenAnotherIsAskedFor_thenTheEarlierOneIsWorthNothing() {
    var first = ask();
    clock.advance(PayoutCodes.LIFETIME.dividedBy(2));
    var second = ask();

    assertThat(check(first)).isEqualTo(Check.WRONG);
    assertThat(check(second)).isEqualTo(Check.RIGHT);
  }
}
