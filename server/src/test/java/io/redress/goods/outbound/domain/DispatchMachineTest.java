package io.redress.goods.outbound.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.domain.DispatchMachine.Facts;
import io.redress.goods.outbound.domain.DispatchMachine.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DispatchMachineTest {
  private static Optional<DispatchState> next(DispatchState state, DispatchMove move, Facts facts) {
    return switch (DispatchMachine.apply(state, move, facts)) {
      case Outcome.Moved(var to) -> Optional.of(to);
      case Outcome.Refused _ -> Optional.empty();
    };
  }

  private static Optional<DispatchState> next(DispatchState state, DispatchMove move) {
    return next(state, move, Facts.ALL);
  }

  private static String refused(DispatchState state, DispatchMove move, Facts facts) {
    return DispatchMachine.apply(state, move, facts) instanceof Outcome.Refused(var refusal)
        ? refusal.code()
        : "";
  }

  @Test
  void whenAnyMoveMeetsAnyState_thenTheTableHolds() {
    MachineMatrix.parse(
            DispatchState.class,
            DispatchMove.class,
            """
                       reserve  run_short lapse      pick    change     pass_check fail_check send deliver   collect   cancel
            to_reserve reserved short     -          -       to_reserve -          -          -    -         -         cancelled
            reserved   -        short     to_reserve picking to_reserve -          -          -    -         -         cancelled
            picking    -        short     -          -       to_reserve checked    picking    -    -         -         cancelled
            checked    -        -         -          -       to_reserve checked    picking    sent -         collected cancelled
            sent       -        -         -          -       -          -          -          -    delivered collected -
            delivered  -        -         -          -       -          -          -          -    -         -         -
            collected  -        -         -          -       -          -          -          -    -         -         -
            cancelled  -        -         -          -       -          -          -          -    -         -         -
            short      reserved -         -          -       to_reserve -          -          -    -         -         cancelled
            """)
        .assertHolds(DispatchMachineTest::next);
  }

  @Test
  void whenItIsDrawn_thenThePictureIsInTheDocuments() {
    MachineDiagrams.assertDrawn(
        "dispatch",
        new MachineDiagrams.Machine<>(
            "Dispatch",
            List.of(DispatchState.values()),
            List.of(DispatchMove.values()),
            DispatchMachineTest::next));
  }

  @ParameterizedTest
  @EnumSource(DispatchState.class)
  void whenNoLookFoundAllRight_thenNothingIsCheckedOrLeavesFromHere(DispatchState state) {
    var facts = new Facts(false, true, true);
    for (var move : DispatchMove.values()) {
      var to = next(state, move, facts);

      var isOut = state.hasLeft();
      assertThat(to.filter(each -> each == DispatchState.CHECKED))
          .as("%s of %s", move, state)
          .isEmpty();
      assertThat(to.filter(DispatchState::hasLeft).isPresent() && !isOut)
          .as("%s of %s", move, state)
          .isFalse();
    }
  }

  @Test
  void whenSomethingIsAwaitedFirst_thenItDoesNotLeave() {
    var facts = new Facts(true, false, true);

    assertThat(refused(DispatchState.CHECKED, DispatchMove.SEND, facts))
        .isEqualTo("dispatch_not_due");
    assertThat(refused(DispatchState.CHECKED, DispatchMove.COLLECT, facts))
        .isEqualTo("dispatch_not_due");
    assertThat(refused(DispatchState.CHECKED, DispatchMove.SEND, new Facts(false, true, true)))
        .isEqualTo("dispatch_not_checked");
  }

  @Test
  void whenItIsBrought_thenNobodyTakesItAtOurCounter() {
    assertThat(next(DispatchState.CHECKED, DispatchMove.COLLECT, new Facts(true, true, false)))
        .isEmpty();
    assertThat(next(DispatchState.SENT, DispatchMove.COLLECT, new Facts(true, true, false)))
        .contains(DispatchState.COLLECTED);
  }

  @Test
  void whenAMoveIsRefused_thenThePossibleOnesAreNamed() {
    assertThat(DispatchMachine.apply(DispatchState.RESERVED, DispatchMove.SEND, Facts.ALL))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.refusal().allowed())
                    .containsExactly("run_short", "pick", "cancel"));
  }
}
