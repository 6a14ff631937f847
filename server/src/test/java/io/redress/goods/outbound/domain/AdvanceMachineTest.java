package io.redress.goods.outbound.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.AdvanceMove;
import io.redress.goods.outbound.AdvanceState;
import io.redress.goods.outbound.AdvanceStep;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Money;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdvanceMachineTest {
  private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
  private static final Money HELD = Money.of(29_800, "EUR");

  private static Advance in(AdvanceState state) {
    var hold = new Advance.Hold(HELD, Advance.Basis.PRICE_PAID, Advance.Consent.WRITTEN, 14, NOW);
    var course = new Advance.Course(state, Optional.empty(), Optional.empty(), "");
    return new Advance(new DispatchId(new UUID(0, 1)), new CaseId(new UUID(0, 2)), hold, course, 1);
  }

  @Test
  void whenAnyMoveMeetsAnyState_thenTheTableHolds() {
    MachineMatrix.parse(
            AdvanceState.class,
            AdvanceMove.class,
            """
                         agree  leave   remind   let_pass     come_back charge  claim   waive
            offered      agreed -       -        -            returned  -       -       waived
            agreed       -      awaited -        -            returned  -       -       waived
            awaited      -      -       reminded -            returned  -       -       waived
            reminded     -      -       -        not_returned returned  -       -       waived
            not_returned -      -       -        -            returned  charged claimed waived
            returned     -      -       -        -            -         -       -       -
            charged      -      -       -        -            -         -       -       -
            claimed      -      -       -        -            returned  charged -       waived
            waived       -      -       -        -            -         -       -       -
            """)
        .assertHolds(AdvanceMachine::next);
  }

  @Test
  void whenItIsDrawn_thenThePictureIsInTheDocuments() {
    MachineDiagrams.assertDrawn(
        "advance",
        new MachineDiagrams.Machine<>(
            "Piece sent in advance",
            List.of(AdvanceState.values()),
            List.of(AdvanceMove.values()),
            AdvanceMachine::next));
  }

  @Nested
  class GivenDates {
    @Test
    void whenTheConsumerAgrees_thenThatMomentIsKept() {
      var later = NOW.plus(Duration.ofDays(2));
      var agreed =
          AdvanceRules.apply(in(AdvanceState.OFFERED), AdvanceStep.of(AdvanceMove.AGREE), later);

      assertThat(agreed.state()).isEqualTo(AdvanceState.AGREED);
      assertThat(agreed.hold().agreedAt()).isEqualTo(later);
      assertThat(agreed.course().nextAt()).isEmpty();
    }

    @Test
    void whenTheNewOneLeaves_thenTheOldOneHasItsDays() {
      var awaited =
          AdvanceRules.apply(in(AdvanceState.AGREED), AdvanceStep.of(AdvanceMove.LEAVE), NOW);

      assertThat(awaited.course().nextAt()).contains(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void whenSomebodyIsReminded_thenThereIsASecondDate() {
      var reminded =
          AdvanceRules.apply(in(AdvanceState.AWAITED), AdvanceStep.of(AdvanceMove.REMIND), NOW);
      var late = AdvanceRules.apply(reminded, AdvanceStep.of(AdvanceMove.LET_PASS), NOW);

      assertThat(reminded.course().nextAt()).contains(NOW.plus(AdvanceRules.AFTER_REMINDER));
      assertThat(late.course().nextAt()).isEmpty();
    }
  }

  @Nested
  class GivenACharge {
    private Advance charged(Money amount, String reference) {
      var step = new AdvanceStep(AdvanceMove.CHARGE, Optional.of(amount), reference);
      return AdvanceRules.apply(in(AdvanceState.NOT_RETURNED), step, NOW);
    }

    private static String refused(Runnable work) {
      try {
        work.run();
        return "";
      } catch (RefusedException refused) {
        return refused.refusal().code();
      }
    }

    @Test
    void whenItIsWithinWhatWasAgreed_thenItIsNoted() {
      assertThat(charged(HELD, "till-1").course().charged()).contains(HELD);
      assertThat(charged(Money.of(1, "EUR"), "till-1").state()).isEqualTo(AdvanceState.CHARGED);
    }

    @Test
    void whenItIsMoreOrOfAnotherCurrencyOrWithoutReference_thenItIsRefused() {
      assertThat(refused(() -> charged(Money.of(29_801, "EUR"), "till-1")))
          .isEqualTo("advance_more_than_agreed");
      assertThat(refused(() -> charged(Money.of(100, "USD"), "till-1")))
          .isEqualTo("advance_more_than_agreed");
      assertThat(refused(() -> charged(HELD, ""))).isEqualTo("advance_without_reference");
    }

    @Test
    void whenNobodyWasReminded_thenNothingIsCharged() {
      var step = new AdvanceStep(AdvanceMove.CHARGE, Optional.of(HELD), "till-1");

      assertThatThrownBy(() -> AdvanceRules.apply(in(AdvanceState.AWAITED), step, NOW))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal().allowed()).containsExactly("waive"));
    }
  }
}
