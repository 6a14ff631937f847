package io.redress.goods.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.goods.domain.GoodsTransition.Accepted;
import io.redress.goods.domain.GoodsTransition.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceptionMachineTest {
  private static Optional<Reception> next(Reception state, Reception found, Acceptance judged) {
    return switch (ReceptionMachine.apply(state, found, judged)) {
      case Accepted<Reception>(var after) -> Optional.of(after);
      case Refused<Reception>(var refusal) -> Optional.empty();
    };
  }

  @Nested
  class GivenGoodsThatAreNotJudged {
    @ParameterizedTest
    @EnumSource(
        value = Acceptance.class,
        names = {"PENDING", "MANUAL"})
    void whenAnythingIsFoundOut_thenTheTableHolds(Acceptance judged) {
      MachineMatrix.parse(
              Reception.class,
              Reception.class,
              """
                              awaiting  in_transit  received  lost  wrong_item  short  empty  swap_suspected
              awaiting        -         in_transit  received  lost  wrong_item  short  empty  swap_suspected
              in_transit      -         -           received  lost  wrong_item  short  empty  swap_suspected
              received        -         -           -         -     wrong_item  short  empty  swap_suspected
              lost            -         -           received  -     wrong_item  short  empty  swap_suspected
              wrong_item      -         -           received  -     -           -      -      -
              short           -         -           received  -     -           -      -      -
              empty           -         -           received  -     -           -      -      -
              swap_suspected  -         -           received  -     -           -      -      -
              """)
          .assertHolds((state, found) -> next(state, found, judged));
    }

    @Test
    void whenItIsDrawn_thenThePictureIsInTheDocuments() {
      MachineDiagrams.assertDrawn(
          "reception",
          new MachineDiagrams.Machine<>(
              "Reception, by what is found out",
              List.of(Reception.values()),
              List.of(Reception.values()),
              (state, found) -> next(state, found, Acceptance.PENDING)));
    }
  }

  @Nested
  class GivenGoodsThatAreJudged {
    @ParameterizedTest
    @EnumSource(
        value = Acceptance.class,
        names = {"ACCEPTED", "PARTIAL", "REJECTED"})
    void whenAnythingIsFoundOut_thenItIsRefused(Acceptance judged) {
      for (var state : Reception.values()) {
        for (var found : Reception.values()) {
          assertThat(next(state, found, judged)).as("%s in %s", found, state).isEmpty();
        }
      }
    }
  }

  @Nested
  class GivenARefusal {
    @Test
    void whenTheFindingDoesNotFollow_thenItNamesWhatDoes() {
      var refused =
          (Refused<Reception>)
              ReceptionMachine.apply(Reception.SHORT, Reception.LOST, Acceptance.PENDING);

      assertThat(refused.refusal().code()).isEqualTo("reception_does_not_follow");
      assertThat(refused.refusal().facts()).containsEntry("found", "lost");
      assertThat(refused.refusal().allowed()).containsExactly("received");
    }
  }
}
