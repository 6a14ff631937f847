package io.redress.liaison.questions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.liaison.questions.QuestionMove;
import io.redress.liaison.questions.QuestionState;
import io.redress.liaison.questions.domain.QuestionMachine.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionMachineTest {
  private static Optional<QuestionState> next(QuestionState state, QuestionMove move) {
    return switch (QuestionMachine.apply(state, move)) {
      case Outcome.Moved(var to) -> Optional.of(to);
      case Outcome.Refused _ -> Optional.empty();
    };
  }

  @Test
  void whenAnyMoveMeetsAnyState_thenTheTableHolds() {
    MachineMatrix.parse(
            QuestionState.class,
            QuestionMove.class,
            """
                       send remind answer   confirm   decline  let_pass  ask_again close
            to_send    sent -      answered -         -        -         -         closed
            sent       -    sent   answered -         -        no_answer -         closed
            answered   -    -      -        confirmed declined -         sent      -
            confirmed  -    -      -        -         -        -         -         -
            declined   -    -      -        -         -        -         -         -
            no_answer  -    -      answered -         -        -         sent      closed
            closed     -    -      -        -         -        -         -         -
            """)
        .assertHolds(QuestionMachineTest::next);
  }

  @Test
  void whenItIsDrawn_thenThePictureIsInTheDocuments() {
    MachineDiagrams.assertDrawn(
        "policy-question",
        new MachineDiagrams.Machine<>(
            "Policy question",
            List.of(QuestionState.values()),
            List.of(QuestionMove.values()),
            QuestionMachineTest::next));
  }

  @ParameterizedTest
  @EnumSource(QuestionState.class)
  void whenAStateHasEnded_thenNothingIsPossibleAndOnlyThen(QuestionState state) {
    assertThat(QuestionMachine.allowed(state).isEmpty()).isEqualTo(state.isEnded());
  }

  @Test
  void whenAMoveIsRefused_thenThePossibleOnesAreNamed() {
    assertThat(QuestionMachine.apply(QuestionState.ANSWERED, QuestionMove.CLOSE))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.refusal().allowed())
                    .containsExactly("confirm", "decline", "ask_again"));
  }
}
