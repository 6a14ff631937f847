package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.cases.Complaint.Move;
import io.redress.cases.Complaint.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComplaintMachineTest {
  private static Optional<State> next(State state, Move move) {
    return switch (ComplaintMachine.apply(state, move)) {
      case ComplaintMachine.Outcome.Moved(var to) -> Optional.of(to);
      case ComplaintMachine.Outcome.Refused(var refusal) -> Optional.empty();
    };
  }

  @Test
  void whenAnyMoveMeetsAnyState_thenTheTableHolds() {
    MachineMatrix.parse(
            State.class,
            Move.class,
            """
                       take_up   answer    withdraw
            received   taken_up  answered  withdrawn
            taken_up   -         answered  withdrawn
            answered   -         -         -
            withdrawn  -         -         -
            """)
        .assertHolds(ComplaintMachineTest::next);
  }

  @Test
  void whenAMoveIsRefused_thenThePossibleOnesAreNamed() {
    assertThat(ComplaintMachine.apply(State.TAKEN_UP, Move.TAKE_UP))
        .isInstanceOfSatisfying(
            ComplaintMachine.Outcome.Refused.class,
            refused ->
                assertThat(refused.refusal().allowed()).containsExactly("answer", "withdraw"));
  }

  @Test
  void whenItIsDrawn_thenThePictureIsInTheDocuments() {
    MachineDiagrams.assertDrawn(
        "complaint",
        new MachineDiagrams.Machine<>(
            "Complaint",
            List.of(State.values()),
            List.of(Move.values()),
            ComplaintMachineTest::next));
  }
}
