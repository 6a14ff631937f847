package io.redress.goods.parcels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.MachineDiagrams;
import io.redress.MachineMatrix;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.domain.ParcelMachine.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParcelMachineTest {
  private static Optional<ParcelState> next(ParcelState state, ParcelMove move, Leg leg) {
    return switch (ParcelMachine.apply(state, move, leg)) {
      case Outcome.Moved(var to) -> Optional.of(to);
      case Outcome.Refused(var refusal) -> Optional.empty();
    };
  }

  private static MachineDiagrams.Machine<ParcelState, ParcelMove> drawn(String title, Leg leg) {
    return new MachineDiagrams.Machine<>(
        title,
        List.of(ParcelState.values()),
        List.of(ParcelMove.values()),
        (state, move) -> next(state, move, leg));
  }

  @Nested
  class GivenABoxThatEndsAtTheHub {
    @ParameterizedTest
    @EnumSource(
        value = Leg.class,
        names = {"CONSUMER_TO_HUB", "BRAND_TO_HUB", "WORKSHOP_TO_HUB"})
    void whenAnythingHappens_thenTheTableHolds(Leg leg) {
      MachineMatrix.parse(
              ParcelState.class,
              ParcelMove.class,
              """
                          make_label  reprint     hand_over   carry       deliver     open        lose        damage      come_back   stop        cancel      note
              announced   labelled    -           handed_over in_transit  delivered   opened      -           -           -           -           cancelled   announced
              labelled    -           labelled    handed_over in_transit  delivered   opened      lost        -           -           -           cancelled   labelled
              handed_over -           -           -           in_transit  delivered   opened      lost        damaged     cancelled   -           -           handed_over
              in_transit  -           -           -           in_transit  delivered   opened      lost        damaged     cancelled   -           -           in_transit
              delivered   -           -           -           -           -           opened      -           damaged     -           -           -           delivered
              opened      -           -           -           -           -           -           -           -           -           -           -           opened
              lost        -           -           -           in_transit  delivered   opened      -           -           cancelled   -           -           lost
              damaged     -           -           -           -           damaged     opened      -           -           cancelled   -           -           damaged
              cancelled   -           -           -           -           -           -           -           -           -           -           -           cancelled
              """)
          .assertHolds((state, move) -> next(state, move, leg));
    }

    @Test
    void whenItIsDrawn_thenThePictureIsInTheDocuments() {
      MachineDiagrams.assertDrawn(
          "parcel", drawn("A parcel from a consumer to the hub", Leg.CONSUMER_TO_HUB));
    }
  }

  @Nested
  class GivenABoxThatGoesToAConsumer {
    @Test
    void whenAnythingHappens_thenTheTableHolds() {
      MachineMatrix.parse(
              ParcelState.class,
              ParcelMove.class,
              """
                          make_label  reprint     hand_over   carry       deliver     open        lose        damage      come_back   stop        cancel      note
              announced   labelled    -           handed_over in_transit  delivered   -           -           -           -           cancelled   cancelled   announced
              labelled    -           labelled    handed_over in_transit  delivered   -           lost        -           -           cancelled   cancelled   labelled
              handed_over -           -           -           in_transit  delivered   -           lost        damaged     cancelled   handed_over -           handed_over
              in_transit  -           -           -           in_transit  delivered   -           lost        damaged     cancelled   in_transit  -           in_transit
              delivered   -           -           -           -           -           -           -           damaged     -           -           -           delivered
              opened      -           -           -           -           -           -           -           -           -           -           -           opened
              lost        -           -           -           in_transit  delivered   -           -           -           cancelled   -           -           lost
              damaged     -           -           -           -           damaged     -           -           -           cancelled   -           -           damaged
              cancelled   -           -           -           -           -           -           -           -           -           -           -           cancelled
              """)
          .assertHolds((state, move) -> next(state, move, Leg.HUB_TO_CONSUMER));
    }

    @Test
    void whenItIsDrawn_thenThePictureIsInTheDocuments() {
      MachineDiagrams.assertDrawn(
          "parcel-out", drawn("A parcel from the hub to a consumer", Leg.HUB_TO_CONSUMER));
    }
  }

  @Nested
  class GivenABoxThatGoesToABrandOrAWorkshop {
    @ParameterizedTest
    @EnumSource(
        value = Leg.class,
        names = {"HUB_TO_BRAND", "HUB_TO_WORKSHOP"})
    void whenItIsOpenedOrStopped_thenThatIsNotOursToKnow(Leg leg) {
      for (var state : ParcelState.values()) {
        assertThat(next(state, ParcelMove.OPEN, leg)).as("%s", state).isEmpty();
        assertThat(next(state, ParcelMove.STOP, leg)).as("%s", state).isEmpty();
      }
    }
  }

  @Nested
  class GivenARefusal {
    @Test
    void whenAMoveDoesNotFollow_thenItNamesWhatDoes() {
      var refused =
          (Outcome.Refused)
              ParcelMachine.apply(ParcelState.OPENED, ParcelMove.LOSE, Leg.CONSUMER_TO_HUB);

      assertThat(refused.refusal().code()).isEqualTo("parcel_not_in_this_state");
      assertThat(refused.refusal().facts()).containsEntry("state", "opened");
      assertThat(refused.refusal().allowed()).containsExactly("note");
    }
  }
}
