package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.cases.Dispute.Move;
import io.redress.cases.Dispute.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisputeMachineTest {
  private static Optional<State> next(State state, Move move) {
    return switch (DisputeMachine.apply(state, move)) {
      case DisputeMachine.Outcome.Moved(var to) -> Optional.of(to);
      case DisputeMachine.Outcome.Refused(var refusal) -> Optional.empty();
    };
  }

  @Test
  void whenAnyMoveMeetsAnyState_thenTheTableHolds() {
    MachineMatrix.parse(
            State.class,
            Move.class,
            """
                       accept    contest    win  lose  withdraw
            open       accepted  contested  -    lost  withdrawn
            accepted   -         -          -    -     -
            contested  -         -          won  lost  withdrawn
            won        -         -          -    -     -
            lost       -         -          -    -     -
            withdrawn  -         -          -    -     -
            """)
        .assertHolds(DisputeMachineTest::next);
  }

  @Test
  void whenAMoveIsRefused_thenThePossibleOnesAreNamed() {
    assertThat(DisputeMachine.apply(State.CONTESTED, Move.ACCEPT))
        .isInstanceOfSatisfying(
            DisputeMachine.Outcome.Refused.class,
            refused ->
                assertThat(refused.refusal().allowed()).containsExactly("win", "lose", "withdraw"));
  }

  @Test
  void whenItIsDrawn_thenThePictureIsInTheDocuments() {
    MachineDiagrams.assertDrawn(
        "dispute",
        new MachineDiagrams.Machine<>(
            "Dispute", List.of(State.values()), List.of(Move.values()), DisputeMachineTest::next));
  }
}
