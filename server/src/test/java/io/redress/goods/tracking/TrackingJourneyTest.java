package io.redress.goods.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackingJourneyTest {
  private static final Instant START = Instant.parse("2026-06-15T06:00:00Z");

  private static TrackingNews news(TrackingKind kind, int hour) {
    return new TrackingNews(
        "house",
        HouseNumber.of(1),
        kind,
        START.plusSeconds(hour * 3_600L),
        "",
        "",
        kind + "-" + hour);
  }

  private static TrackingKind standing(TrackingNews... news) {
    return new TrackingJourney(List.of(news)).standing().orElseThrow().kind();
  }

  @Test
  void whenNothingWasTold_thenNothingStands() {
    var journey = new TrackingJourney(List.of());

    assertThat(journey.standing()).isEmpty();
    assertThat(journey.takenAt()).isEmpty();
    assertThat(journey.isSilentSince(START)).isTrue();
  }

  @Test
  void whenNewsComeInAnyOrder_thenTheSameStands() {
    var all =
        new ArrayList<>(
            List.of(
                news(TrackingKind.LABEL_MADE, 0),
                news(TrackingKind.HANDED_OVER, 1),
                news(TrackingKind.IN_TRANSIT, 2),
                news(TrackingKind.OUT_FOR_DELIVERY, 9),
                news(TrackingKind.DELIVERED, 10)));
    var expected = new TrackingJourney(all);
    var random = new Random(7);

    for (var i = 0; i < 100; i++) {
      Collections.shuffle(all, random);
      assertThat(new TrackingJourney(all)).isEqualTo(expected);
    }
    assertThat(expected.takenAt()).contains(START.plusSeconds(3_600));
  }

  @Test
  void whenAScanIsToldWithALaterHourThanTheDelivery_thenItIsStillDelivered() {
    assertThat(standing(news(TrackingKind.DELIVERED, 5), news(TrackingKind.IN_TRANSIT, 6)))
        .isEqualTo(TrackingKind.DELIVERED);
  }

  @Test
  void whenTroubleComesAfterTheDelivery_thenItCounts() {
    assertThat(standing(news(TrackingKind.DELIVERED, 5), news(TrackingKind.DAMAGED, 6)))
        .isEqualTo(TrackingKind.DAMAGED);
    assertThat(standing(news(TrackingKind.DELIVERED, 5), news(TrackingKind.LOST, 4)))
        .isEqualTo(TrackingKind.DELIVERED);
  }

  @Test
  void whenALostParcelTurnsUp_thenTheLaterScanCounts() {
    assertThat(standing(news(TrackingKind.LOST, 5), news(TrackingKind.IN_TRANSIT, 6)))
        .isEqualTo(TrackingKind.IN_TRANSIT);
  }

  @Test
  void whenNothingIsHeardForLong_thenItIsSilentUnlessItArrived() {
    var moving = new TrackingJourney(List.of(news(TrackingKind.IN_TRANSIT, 1)));
    var arrived = new TrackingJourney(List.of(news(TrackingKind.DELIVERED, 1)));

    assertThat(moving.isSilentSince(START.plusSeconds(7_200))).isTrue();
    assertThat(moving.isSilentSince(START)).isFalse();
    assertThat(arrived.isSilentSince(START.plusSeconds(7_200))).isFalse();
  }
}
