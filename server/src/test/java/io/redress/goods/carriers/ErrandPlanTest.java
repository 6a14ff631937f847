package io.redress.goods.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.carriers.CarrierErrand.Asked;
import io.redress.goods.carriers.CarrierErrand.Given;
import io.redress.shared.Actor;
import io.redress.shared.ErrandId;
import io.redress.shared.ParcelId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrandPlanTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final Given GIVEN =
      new Given("shp_1", Optional.empty(), "", Optional.empty(), Optional.empty());

  private static CarrierErrand asked(ErrandKind kind) {
    return CarrierErrand.asked(
        new ErrandId(UUID.randomUUID()),
        new ParcelId(UUID.randomUUID()),
        kind,
        "easypost",
        new Asked(NOW, Actor.SYSTEM));
  }

  private static CarrierErrand in(ErrandKind kind, ErrandState state) {
    var errand = asked(kind);
    return switch (state) {
      case ASKED -> errand;
      case SENT -> errand.sent(NOW);
      case UNKNOWN -> errand.sent(NOW).answered(new CarrierAnswer.Unknown<>("time_out"));
      case DONE -> errand.sent(NOW).answered(new CarrierAnswer.Accepted<>(GIVEN));
      case REFUSED -> errand.sent(NOW).answered(new CarrierAnswer.Refused<>("no_rate"));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "LABEL, ASKED, SEND",
    "LABEL, SENT, ASK",
    "LABEL, UNKNOWN, ASK",
    "LABEL, DONE, NOTHING",
    "LABEL, REFUSED, NOTHING",
    "CANCEL, ASKED, SEND",
    "CANCEL, SENT, SEND",
    "CANCEL, UNKNOWN, SEND",
    "CANCEL, DONE, NOTHING",
    "CANCEL, REFUSED, NOTHING",
    "PICK_UP, ASKED, SEND",
    "PICK_UP, SENT, ASK",
    "PICK_UP, UNKNOWN, ASK",
    "PICK_UP, DONE, NOTHING",
    "PICK_UP, REFUSED, NOTHING"
  })
  void whenAnErrandIsTakenUp_thenWhatWasSentIsAskedAfterFirst(
      ErrandKind kind, ErrandState state, ErrandPlan plan) {
    assertThat(in(kind, state).state()).isEqualTo(state);
    assertThat(ErrandPlan.of(in(kind, state))).isEqualTo(plan);
  }

  @Test
  void whenItStaysUnknown_thenItIsAskedAfterForADayAndLeftToAPerson() {
    var waited = Duration.ZERO;
    var asks = 1;
    while (ErrandPlan.pauseAfter(asks).isPresent()) {
      waited = waited.plus(ErrandPlan.pauseAfter(asks).orElseThrow());
      asks++;
    }

    assertThat(waited).isBetween(Duration.ofHours(12), Duration.ofHours(36));
    assertThat(ErrandPlan.pauseAfter(0)).isEmpty();
  }

  @Test
  void whenItIsSentAgain_thenItsKeyStays() {
    var errand = in(ErrandKind.PICK_UP, ErrandState.UNKNOWN);

    var again = errand.sent(NOW.plusSeconds(60));

    assertThat(again.key()).isEqualTo(errand.key()).startsWith("pick-up-");
    assertThat(again.sentAt()).contains(NOW.plusSeconds(60));
    assertThat(again.asks()).isOne();
  }

  @Test
  void whenItWasSentJustNow_thenNobodyElseTakesItUp() {
    var sent = in(ErrandKind.LABEL, ErrandState.SENT);

    assertThat(sent.isInHand(NOW)).isTrue();
    assertThat(sent.isInHand(NOW.plusSeconds(90))).isTrue();
    assertThat(sent.isInHand(NOW.plusSeconds(100))).isFalse();
    assertThat(in(ErrandKind.LABEL, ErrandState.ASKED).isInHand(NOW)).isFalse();
    assertThat(in(ErrandKind.LABEL, ErrandState.UNKNOWN).isInHand(NOW)).isFalse();
  }

  @Test
  void whenNobodyFindsOutWhatCameOfIt_thenAPersonCanAsk() {
    assertThat(in(ErrandKind.LABEL, ErrandState.UNKNOWN).isLeftOpen(NOW)).isTrue();
    assertThat(in(ErrandKind.LABEL, ErrandState.SENT).isLeftOpen(NOW)).isFalse();
    assertThat(in(ErrandKind.LABEL, ErrandState.SENT).isLeftOpen(NOW.plusSeconds(100))).isTrue();
    assertThat(in(ErrandKind.LABEL, ErrandState.DONE).isLeftOpen(NOW)).isFalse();
    assertThat(in(ErrandKind.LABEL, ErrandState.ASKED).isLeftOpen(NOW)).isFalse();
  }
}
