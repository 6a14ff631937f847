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

class AcceptanceMachineTest {
  private static Optional<Acceptance> next(
      Acceptance state, Acceptance result, Reception reception) {
    return switch (AcceptanceMachine.apply(state, result, reception)) {
      case Accepted<Acceptance>(var after) -> Optional.of(after);
      case Refused<Acceptance>(var refusal) -> Optional.empty();
    };
  }

  private static void assertMatrix(Reception reception, String table) {
    MachineMatrix.parse(Acceptance.class, Acceptance.class, table)
        .assertHolds((state, result) -> next(state, result, reception));
  }

  @Nested
  class GivenAllPiecesAreHere {
    @Test
    void whenAnyLookIsTaken_thenTheTableHolds() {
      assertMatrix(
          Reception.RECEIVED,
          """
                    pending  accepted  partial  rejected  manual
          pending   -        accepted  partial  rejected  manual
          accepted  -        -         -        -         -
          partial   -        -         -        -         manual
          rejected  -        -         -        -         manual
          manual    -        accepted  partial  rejected  -
          """);
    }

    @Test
    void whenItIsDrawn_thenThePictureIsInTheDocuments() {
      MachineDiagrams.assertDrawn(
          "acceptance",
          new MachineDiagrams.Machine<>(
              "Acceptance of goods that are all here, by the result of a look",
              List.of(Acceptance.values()),
              List.of(Acceptance.values()),
              (state, result) -> next(state, result, Reception.RECEIVED)));
    }
  }

  @Nested
  class GivenFewerPiecesCame {
    @Test
    void whenAnyLookIsTaken_thenTheyAreNeverAcceptedInFull() {
      assertMatrix(
          Reception.SHORT,
          """
                    pending  accepted  partial  rejected  manual
          pending   -        -         partial  rejected  manual
          accepted  -        -         -        -         -
          partial   -        -         -        -         manual
          rejected  -        -         -        -         manual
          manual    -        -         partial  rejected  -
          """);
    }
  }

  @Nested
  class GivenSomethingElseCame {
    @ParameterizedTest
    @EnumSource(
        value = Reception.class,
        names = {"WRONG_ITEM", "EMPTY", "SWAP_SUSPECTED"})
    void whenAnyLookIsTaken_thenItIsNotTaken(Reception reception) {
      assertMatrix(
          reception,
          """
                    pending  accepted  partial  rejected  manual
          pending   -        -         -        rejected  manual
          accepted  -        -         -        -         -
          partial   -        -         -        -         manual
          rejected  -        -         -        -         manual
          manual    -        -         -        rejected  -
          """);
    }
  }

  @Nested
  class GivenNoParcelIsHere {
    @ParameterizedTest
    @EnumSource(
        value = Reception.class,
        names = {"AWAITING", "IN_TRANSIT", "LOST"})
    void whenAnyLookIsTaken_thenItIsRefused(Reception reception) {
      for (var state : Acceptance.values()) {
        for (var result : Acceptance.values()) {
          assertThat(next(state, result, reception)).as("%s in %s", result, state).isEmpty();
        }
      }
    }

    @Test
    void whenItIsRefused_thenItSaysThatNothingIsHere() {
      var refused =
          (Refused<Acceptance>)
              AcceptanceMachine.apply(
                  Acceptance.PENDING, Acceptance.ACCEPTED, Reception.IN_TRANSIT);

      assertThat(refused.refusal().code()).isEqualTo("goods_not_here");
      assertThat(refused.refusal().facts()).containsEntry("reception", "in_transit");
      assertThat(refused.refusal().allowed()).isEmpty();
    }
  }
}
