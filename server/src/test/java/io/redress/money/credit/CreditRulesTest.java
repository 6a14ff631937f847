package io.redress.money.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.money.credit.StoreCredit.Standing;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.RefundIntentId;
import io.redress.shared.Refusal;
import io.redress.shared.StoreCreditId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(365));

  static StoreCredit credit(long left, Optional<Instant> end) {
    return new StoreCredit(
        new StoreCreditId(UUID.randomUUID()),
        new ConsumerId(UUID.randomUUID()),
        new RefundIntentId(UUID.randomUUID()),
        euros(10_000),
        euros(left),
        NOW,
        end,
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private static Money euros(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }

  private static Optional<String> code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code);
  }

  @Nested
  class GivenALawThatGivesCash {
    private final Optional<CreditGround> law =
        Optional.of(new CreditGround("US-CA", "cash", 1, "somewhere", "", "memory"));

    @Test
    void whenSomethingIsLeft_thenTheLawDecides() {
      var open = credit(400, Optional.of(LATER));

      assertThat(CreditRules.againstCash(open, law, NOW)).isEmpty();
      assertThat(code(CreditRules.againstCash(open, Optional.empty(), NOW)))
          .contains("credit_not_in_cash");
    }

    @Test
    void whenNothingIsLeftOrItHasEnded_thenThereIsNone() {
      assertThat(code(CreditRules.againstCash(credit(0, Optional.of(LATER)), law, NOW)))
          .contains("credit_used_up");
      assertThat(code(CreditRules.againstCash(credit(400, Optional.of(NOW)), law, NOW)))
          .contains("credit_expired");
    }
  }

  @Nested
  class GivenAnOpenCredit {
    private final StoreCredit open = credit(4_000, Optional.of(LATER));

    @Test
    void whenItIsUsed_thenUpToWhatIsLeft() {
      assertThat(open.standing(NOW)).isEqualTo(Standing.OPEN);
      assertThat(CreditRules.againstUsing(open, euros(4_000), NOW)).isEmpty();
      assertThat(CreditRules.againstUsing(open, euros(4_001), NOW))
          .hasValueSatisfying(
              refusal -> {
                assertThat(refusal.code()).isEqualTo("more_than_credit");
                assertThat(refusal.facts()).containsKeys("asked", "left");
              });
    }

    @Test
    void whenNothingOrAnotherCurrencyIsAsked_thenThatIsAProblem() {
      assertThatThrownBy(() -> CreditRules.againstUsing(open, euros(0), NOW))
          .isInstanceOf(Problem.class);
      assertThatThrownBy(() -> CreditRules.againstUsing(open, euros(-1), NOW))
          .isInstanceOf(Problem.class);
      assertThatThrownBy(() -> CreditRules.againstUsing(open, Money.of(1, "GBP"), NOW))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("GBP");
    }

    @Test
    void whenSomeOfItWasUsed_thenItIsNotTakenBack() {
      assertThat(code(CreditRules.againstTakingBack(open, NOW))).contains("credit_was_used");
      assertThat(CreditRules.againstTakingBack(credit(10_000, Optional.empty()), NOW)).isEmpty();
    }

    @Test
    void whenItIsMadeACard_thenOnce() {
      assertThat(CreditRules.againstCarding(open, NOW)).isEmpty();
      assertThat(code(CreditRules.againstCarding(credit(0, Optional.empty()), NOW)))
          .contains("credit_used_up");
    }
  }

  @Nested
  class GivenACreditThatEnded {
    private final StoreCredit over = credit(4_000, Optional.of(NOW));

    @Test
    void whenItsLastMomentHasPassed_thenNothingIsDoneWithIt() {
      assertThat(over.standing(NOW.minusMillis(1))).isEqualTo(Standing.OPEN);
      assertThat(over.standing(NOW)).isEqualTo(Standing.EXPIRED);
      assertThat(code(CreditRules.againstUsing(over, euros(1), NOW))).contains("credit_expired");
      assertThat(code(CreditRules.againstTakingBack(over, NOW))).contains("credit_expired");
      assertThat(code(CreditRules.againstCarding(over, NOW))).contains("credit_expired");
    }

    @Test
    void whenAUseIsUndoneAfterIt_thenItCanBeUsedForAMonthMore() {
      assertThat(CreditRules.endAfterUndoing(over, NOW)).contains(NOW.plus(Duration.ofDays(30)));
      assertThat(CreditRules.endAfterUndoing(credit(1, Optional.of(LATER)), NOW)).contains(LATER);
      assertThat(CreditRules.endAfterUndoing(credit(1, Optional.empty()), NOW)).isEmpty();
    }
  }

  @Nested
  class GivenACreditThatWasTakenBack {
    private final StoreCredit gone = credit(0, Optional.of(LATER)).takenBack(NOW);

    @Test
    void whenAnythingIsAsked_thenItIsRefused() {
      assertThat(gone.standing(NOW)).isEqualTo(Standing.TAKEN_BACK);
      assertThat(code(CreditRules.againstUsing(gone, euros(1), NOW)))
          .contains("credit_was_taken_back");
      assertThat(code(CreditRules.againstTakingBack(gone, NOW))).contains("credit_was_taken_back");
      assertThat(code(CreditRules.againstCarding(gone, NOW))).contains("credit_was_taken_back");
    }
  }
}
