package io.redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.cases.Goodwill.Move;
import io.redress.cases.Goodwill.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoodwillMachineTest {
  private static Optional<State> next(State state, Move move) {
    return switch (GoodwillMachine.apply(state, move)) {
      case GoodwillMachine.Outcome.Moved(var to) -> Optional.of(to);
      case GoodwillMachine.Outcome.Refused(var refusal) -> Optional.empty();
    };
  }

  @Test
  void whenAnyMoveMeetsAnyState_thenTheTableHolds() {
    MachineMatrix.parse(
            State.class,
            Move.class,
            """
                        approve  decline   take_back   perform
            asked       granted  declined  taken_back  -
            granted     -        -         -           performed
            declined    -        -         -           -
            taken_back  -        -         -           -
            performed   -        -         -           -
            """)
        .assertHolds(GoodwillMachineTest::next);
  }

  @Test
  void whenAMoveIsRefused_thenThePossibleOnesAreNamed() {
    assertThat(GoodwillMachine.apply(State.GRANTED, Move.DECLINE))
        .isInstanceOfSatisfying(
            GoodwillMachine.Outcome.Refused.class,
            refused -> assertThat(refused.refusal().allowed()).containsExactly("perform"));
  }

  @Test
  void whenItIsDrawn_thenThePictureIsInTheDocuments() {
    MachineDiagrams.assertDrawn(
        "goodwill",
        new MachineDiagrams.Machine<>(
            "Goodwill",
            List.of(State.values()),
            List.of(Move.values()),
            GoodwillMachineTest::next));
  }
}
