package io.redress.money.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.money.recovery.Awaited;
import io.redress.money.recovery.RecoveryFigures;
import io.redress.money.recovery.RecoveryMove;
import io.redress.money.recovery.RecoveryState;
import io.redress.money.recovery.domain.RecoveryMachine.Facts;
import io.redress.money.recovery.domain.RecoveryMachine.Outcome;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryMachineTest {
  private static final Money ALL = Money.of(10_000, "EUR");
  private static final Money PART = Money.of(6_000, "EUR");

  /** The sums of a claim that came to a state by the shortest way. */
  private static RecoveryFigures figures(RecoveryState state) {
    var claimed = RecoveryFigures.claiming(ALL);
    return switch (state) {
      case DRAFT, SENT, ACKNOWLEDGED, UNANSWERED, REFUSED, APPEALED, WRITE_OFF_ASKED, WITHDRAWN ->
          claimed;
      case ACCEPTED, UNPAID -> claimed.accepting(ALL);
      case ACCEPTED_IN_PART -> claimed.accepting(PART);
      case PAID_IN_PART -> claimed.accepting(ALL).paying(PART);
      case PAID -> claimed.accepting(ALL).paying(ALL);
      case WRITTEN_OFF -> claimed.accepting(ALL).givingUp();
    };
  }

  private static RecoveryFigures after(RecoveryFigures before, RecoveryMove move) {
    return switch (move) {
      case ACCEPT -> before.accepting(ALL);
      case ACCEPT_IN_PART -> before.accepted().isZero() ? before.accepting(PART) : before;
      case PAY -> before.paying(before.owed());
      default -> before;
    };
  }

  private static Optional<RecoveryState> next(RecoveryState state, RecoveryMove move) {
    var facts = new Facts(after(figures(state), move), true);
    return switch (RecoveryMachine.apply(state, move, facts)) {
      case Outcome.Moved(var to) -> Optional.of(to);
      case Outcome.Refused _ -> Optional.empty();
    };
  }

  @Test
  void whenAnyMoveMeetsAnyState_thenTheTableHolds() {
    MachineMatrix.parse(
            RecoveryState.class,
            RecoveryMove.class,
            """
                             send acknowledge  accept   accept_in_part   refuse  pay  overpay chase            appeal   let_pass        write_off   ask_write_off   approve_write_off decline_write_off withdraw
            draft            sent -            -        -                -       -    -       -                -        draft           -           -               -                 -                 withdrawn
            sent             -    acknowledged accepted accepted_in_part refused -    -       sent             -        unanswered      written_off write_off_asked -                 -                 withdrawn
            acknowledged     -    -            accepted accepted_in_part refused -    -       acknowledged     -        unanswered      written_off write_off_asked -                 -                 withdrawn
            unanswered       -    -            accepted accepted_in_part refused -    -       sent             -        unanswered      written_off write_off_asked -                 -                 withdrawn
            accepted         -    -            -        -                -       paid -       accepted         -        unpaid          written_off write_off_asked -                 -                 -
            accepted_in_part -    -            -        -                -       paid -       accepted_in_part appealed unpaid          written_off write_off_asked -                 -                 -
            refused          -    -            accepted accepted_in_part refused -    -       -                appealed refused         written_off write_off_asked -                 -                 withdrawn
            appealed         -    -            accepted accepted_in_part refused -    -       appealed         -        unanswered      written_off write_off_asked -                 -                 withdrawn
            paid_in_part     -    -            -        -                -       paid -       paid_in_part     -        unpaid          written_off write_off_asked -                 -                 -
            unpaid           -    -            -        -                -       paid -       accepted         -        unpaid          written_off write_off_asked -                 -                 -
            write_off_asked  -    -            -        -                -       -    -       -                -        write_off_asked -           -               written_off       refused           -
            paid             -    -            -        -                -       -    paid    -                -        -               -           -               -                 -                 -
            written_off      -    -            -        -                -       -    written_off -            -        -               -           -               -                 -                 -
            withdrawn        -    -            -        -                -       -    -       -                -        -               -           -               -                 -                 -
            """)
        .assertHolds(RecoveryMachineTest::next);
  }

  @Test
  void whenItIsDrawn_thenThePictureIsInTheDocuments() {
    MachineDiagrams.assertDrawn(
        "recovery",
        new MachineDiagrams.Machine<>(
            "Recovery",
            List.of(RecoveryState.values()),
            List.of(RecoveryMove.values()),
            RecoveryMachineTest::next));
  }

  @ParameterizedTest
  @EnumSource(RecoveryState.class)
  void whenAStateWaits_thenItSaysForWhomAndHowLong(RecoveryState state) {
    assertThat(state.isEnded()).isEqualTo(state.awaited() == Awaited.NOBODY);
    assertThat(state.usual().isPositive()).isEqualTo(!state.isEnded());
    assertThat(state.most()).isGreaterThanOrEqualTo(state.usual());
  }

  @Test
  void whenAMoveIsRefused_thenThePossibleOnesAreNamed() {
    var facts = new Facts(figures(RecoveryState.PAID), true);

    assertThat(RecoveryMachine.apply(RecoveryState.PAID, RecoveryMove.PAY, facts))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusal().allowed()).containsExactly("overpay"));
  }

  @Test
  void whenAPartStaysOwedThroughAnAppeal_thenItIsPaidOnItsWay() {
    var owed = figures(RecoveryState.ACCEPTED_IN_PART);

    assertThat(
            RecoveryMachine.apply(
                RecoveryState.APPEALED, RecoveryMove.PAY, new Facts(owed.paying(PART), true)))
        .isEqualTo(new Outcome.Moved(RecoveryState.APPEALED));
    assertThat(
            RecoveryMachine.apply(
                RecoveryState.APPEALED, RecoveryMove.REFUSE, new Facts(owed, true)))
        .isEqualTo(new Outcome.Moved(RecoveryState.ACCEPTED_IN_PART));
    assertThat(
            RecoveryMachine.apply(
                RecoveryState.APPEALED, RecoveryMove.WITHDRAW, new Facts(owed, true)))
        .isInstanceOf(Outcome.Refused.class);
  }
}
