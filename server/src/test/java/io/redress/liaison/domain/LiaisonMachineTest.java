package io.redress.liaison.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.domain.LiaisonTransition.Accepted;
import io.redress.liaison.domain.LiaisonTransition.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiaisonMachineTest {
  private static Optional<LiaisonState> next(LiaisonState state, LiaisonCommand command) {
    return switch (LiaisonMachine.apply(state, command)) {
      case Accepted(var after) -> Optional.of(after);
      case Refused(var refusal) -> Optional.empty();
    };
  }

  @Nested
  class GivenAnyState {
    @Test
    void whenAnyCommandMeetsIt_thenTheTableHolds() {
      MachineMatrix.parse(
              LiaisonState.class,
              LiaisonCommand.class,
              """
                                send  acknowledge   ask         reply  approve   approve_in_part   decline  give_up_waiting  wait_on       appeal    close
              to_send           sent  -             -           -      -         -                 -        -                -             -         closed
              sent              -     acknowledged  info_asked  -      approved  approved_in_part  refused  no_answer        sent          -         closed
              acknowledged      -     -             info_asked  -      approved  approved_in_part  refused  no_answer        acknowledged  -         closed
              info_asked        -     -             info_asked  sent   approved  approved_in_part  refused  -                -             -         closed
              approved          -     -             -           -      -         -                 -        -                -             -         closed
              approved_in_part  -     -             -           -      -         -                 -        -                -             appealed  closed
              refused           -     -             -           -      -         -                 -        -                -             appealed  closed
              no_answer         -     -             info_asked  -      approved  approved_in_part  refused  -                -             -         closed
              appealed          -     -             info_asked  -      approved  approved_in_part  refused  no_answer        appealed      -         closed
              closed            -     -             -           -      -         -                 -        -                -             -         -
              """)
          .assertHolds(LiaisonMachineTest::next);
    }

    @Test
    void whenItIsDrawn_thenThePictureIsInTheDocuments() {
      MachineDiagrams.assertDrawn(
          "liaison-request",
          new MachineDiagrams.Machine<>(
              "Liaison request",
              List.of(LiaisonState.values()),
              List.of(LiaisonCommand.values()),
              LiaisonMachineTest::next));
    }
  }

  @Nested
  class GivenARefusal {
    @Test
    void whenABrandAnswersTwice_thenItNamesWhatIsPossible() {
      var refused = (Refused) LiaisonMachine.apply(LiaisonState.REFUSED, LiaisonCommand.APPROVE);

      assertThat(refused.refusal().code()).isEqualTo("liaison_not_in_this_state");
      assertThat(refused.refusal().facts())
          .containsEntry("state", "refused")
          .containsEntry("command", "approve");
      assertThat(refused.refusal().allowed()).containsExactly("appeal", "close");
    }
  }
}
