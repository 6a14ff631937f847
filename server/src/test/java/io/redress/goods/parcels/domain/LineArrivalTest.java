package io.redress.goods.parcels.domain;

import static io.redress.goods.parcels.ParcelExamples.LINE;
import static io.redress.goods.parcels.ParcelExamples.parcel;
import static io.redress.goods.parcels.ParcelExamples.piece;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.Reception;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.goods.parcels.ParcelState;
import io.redress.shared.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LineArrivalTest {
  private static Optional<Reception> of(int awaited, Parcel... parcels) {
    return LineArrival.of(Quantity.of(awaited), LINE, List.of(parcels));
  }

  @Nested
  class GivenOneBox {
    @Test
    void whenAllPiecesAreInside_thenTheyAreReceived() {
      var box = parcel(ParcelState.OPENED, piece(1, Arrival.ARRIVED), piece(2, Arrival.ARRIVED));
      assertThat(of(2, box)).contains(Reception.RECEIVED);
    }

    @Test
    void whenOnePieceIsMissing_thenTheyAreShort() {
      var box = parcel(ParcelState.OPENED, piece(1, Arrival.ARRIVED), piece(2, Arrival.MISSING));
      assertThat(of(2, box)).contains(Reception.SHORT);
    }

    @Test
    void whenNothingIsInside_thenItIsEmpty() {
      assertThat(of(1, parcel(ParcelState.OPENED, piece(1, Arrival.MISSING))))
          .contains(Reception.EMPTY);
    }

    @Test
    void whenItIsOnlyDelivered_thenNothingIsSaid() {
      assertThat(of(1, parcel(ParcelState.DELIVERED, piece(1, Arrival.AWAITED)))).isEmpty();
    }
  }

  @Nested
  class GivenSeveralBoxes {
    private final Parcel first = parcel(ParcelState.OPENED, piece(1, Arrival.ARRIVED));

    @Test
    void whenTheRestIsOnItsWay_thenNothingIsSaid() {
      assertThat(of(2, first, parcel(ParcelState.IN_TRANSIT, piece(2, Arrival.AWAITED)))).isEmpty();
    }

    @Test
    void whenTheRestWasNeverSent_thenItIsStillAwaited() {
      assertThat(of(2, first)).isEmpty();
    }

    @Test
    void whenTheRestCame_thenAllIsReceived() {
      assertThat(of(2, first, parcel(ParcelState.OPENED, piece(2, Arrival.ARRIVED))))
          .contains(Reception.RECEIVED);
    }

    @Test
    void whenWhatWasMissingCameInAnotherBox_thenAllIsReceived() {
      var half = parcel(ParcelState.OPENED, piece(1, Arrival.ARRIVED), piece(2, Arrival.MISSING));
      assertThat(of(2, half, parcel(ParcelState.OPENED, piece(2, Arrival.ARRIVED))))
          .contains(Reception.RECEIVED);
    }

    @Test
    void whenABoxWasCalledOff_thenItsPiecesAreNotComing() {
      var missing = parcel(ParcelState.OPENED, piece(1, Arrival.MISSING));
      var calledOff = parcel(ParcelState.CANCELLED, piece(1, Arrival.AWAITED));
      assertThat(of(1, calledOff, missing)).contains(Reception.EMPTY);
    }
  }
}
