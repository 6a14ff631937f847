package io.redress.cases.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelPiece.Arrival;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.ParcelTimes;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.goods.tracking.HouseNumber;
import io.redress.goods.tracking.TrackingJourney;
import io.redress.goods.tracking.TrackingKind;
import io.redress.goods.tracking.TrackingNews;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.ParcelId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsStepsTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");

  private static Parcel parcel(ParcelState state) {
    var piece =
        new ParcelPiece(
            new OrderId(UUID.randomUUID()),
            new OrderLineId(UUID.randomUUID()),
            1,
            Optional.empty(),
            "Bag",
            Money.of(1, "EUR"),
            Arrival.AWAITED);
    var carriage =
        new Carriage(
            WayBack.POST_LABEL,
            Optional.empty(),
            Optional.empty(),
            Money.of(0, "EUR"),
            Payer.HOUSE,
            Optional.empty());
    return new Parcel(
        new ParcelId(UUID.randomUUID()),
        "PA-000001",
        Leg.CONSUMER_TO_HUB,
        carriage,
        state,
        PostalAddress.UNKNOWN,
        PostalAddress.UNKNOWN,
        OptionalInt.empty(),
        List.of(piece),
        ParcelTimes.announced(NOW, Optional.empty()),
        0,
        1);
  }

  private static TrackingNews news(TrackingKind kind, Instant at) {
    return new TrackingNews(
        "house", HouseNumber.of(1), kind, at, "Köln", "Scan", kind + "-" + at.getEpochSecond());
  }

  private static List<ParcelStep> steps(TrackingKind kind, ParcelState state) {
    var told = news(kind, NOW);
    return NewsSteps.of(told, new TrackingJourney(List.of(told)), parcel(state), NOW);
  }

  private static ParcelMove move(TrackingKind kind, ParcelState state) {
    return steps(kind, state).getLast().move();
  }

  @Test
  void whenALabelIsKnown_thenNothingHappens() {
    assertThat(steps(TrackingKind.LABEL_MADE, ParcelState.LABELLED)).isEmpty();
  }

  @Test
  void whenALabelledParcelIsTold_thenEachKindHasItsMove() {
    assertThat(move(TrackingKind.HANDED_OVER, ParcelState.LABELLED))
        .isEqualTo(ParcelMove.HAND_OVER);
    assertThat(move(TrackingKind.IN_TRANSIT, ParcelState.LABELLED)).isEqualTo(ParcelMove.CARRY);
    assertThat(move(TrackingKind.NOT_DELIVERED, ParcelState.LABELLED)).isEqualTo(ParcelMove.CARRY);
    assertThat(move(TrackingKind.DELIVERED, ParcelState.LABELLED)).isEqualTo(ParcelMove.DELIVER);
    assertThat(move(TrackingKind.LOST, ParcelState.LABELLED)).isEqualTo(ParcelMove.LOSE);
  }

  @ParameterizedTest
  @EnumSource(TrackingKind.class)
  void whenTheParcelIsOpened_thenNewsAreNotedAndMoveNothing(TrackingKind kind) {
    if (kind != TrackingKind.LABEL_MADE) {
      assertThat(move(kind, ParcelState.OPENED)).isEqualTo(ParcelMove.NOTE);
      assertThat(move(kind, ParcelState.CANCELLED)).isEqualTo(ParcelMove.NOTE);
    }
  }

  @Test
  void whenNewsComeLate_thenTheyAreNotedAsTheyHappened() {
    var delivered = news(TrackingKind.DELIVERED, NOW);
    var late = news(TrackingKind.OUT_FOR_DELIVERY, NOW.minusSeconds(60));
    var heard = new TrackingJourney(List.of(delivered, late));

    var step = NewsSteps.of(late, heard, parcel(ParcelState.DELIVERED), NOW).getFirst();

    assertThat(step.move()).isEqualTo(ParcelMove.NOTE);
    assertThat(step.at()).isEqualTo(late.at());
    assertThat(step.reference()).isEqualTo(late.eventId());
    assertThat(step.details().place()).isEqualTo("Köln");
  }

  @Test
  void whenACarriersClockIsAhead_thenItHappenedNow() {
    var told = news(TrackingKind.DELIVERED, NOW.plusSeconds(9_000));

    var step =
        NewsSteps.of(told, new TrackingJourney(List.of(told)), parcel(ParcelState.IN_TRANSIT), NOW)
            .getFirst();

    assertThat(step.at()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST", "DAMAGED", "RETURNED"})
  void whenItBefellAParcelBeforeItsFirstScan_thenItIsOnItsWayFirst(TrackingKind kind) {
    var steps = steps(kind, ParcelState.ANNOUNCED);

    assertThat(steps).hasSize(2);
    assertThat(steps.getFirst().move()).isEqualTo(ParcelMove.CARRY);
    assertThat(steps.getFirst().reference()).isEmpty();
    assertThat(steps.getLast().reference()).isEqualTo(news(kind, NOW).eventId());
  }
}
