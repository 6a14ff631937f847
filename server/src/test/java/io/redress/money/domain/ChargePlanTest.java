package io.redress.money.domain;

import static io.redress.money.AttemptState.PENDING;
import static io.redress.money.AttemptState.SUBMITTING;
import static io.redress.money.AttemptState.SUCCEEDED;
import static io.redress.money.AttemptState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.AttemptState;
import io.redress.money.ChargeAnswer;
import io.redress.money.ChargeAttempt;
import io.redress.shared.ChargeAttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChargePlanTest {
  private static final Instant SENT = Instant.parse("2026-06-15T06:30:00Z");
  private static final Duration LIFETIME = Duration.ofHours(24);

  private static ChargeAttempt attempt(AttemptState state) {
    return new ChargeAttempt(
        new ChargeAttemptId(new UUID(1, 1)),
        1,
        "sandbox",
        "key",
        state,
        Optional.empty(),
        SENT,
        Optional.of(SENT),
        2);
  }

  private static ChargePlan again(AttemptState state, Duration after) {
    return ChargePlan.again(attempt(state), LIFETIME, SENT.plus(after));
  }

  @Nested
  class GivenTheProviderKnowsNothingOfIt {
    @ParameterizedTest
    @EnumSource(names = {"SUBMITTING", "UNKNOWN"})
    void whenItsKeyLives_thenTheSameIsSentAgain(AttemptState state) {
      assertThat(again(state, Duration.ofHours(23))).isEqualTo(new ChargePlan.Send());
    }

    @Test
    void whenItsKeyIsDying_thenItIsNeitherSentNorGivenUp() {
      var unknown = new ChargePlan.Answered(new ChargeAnswer.Unknown("key_expired"));

      assertThat(again(UNKNOWN, LIFETIME.minusMinutes(5))).isEqualTo(unknown);
      assertThat(again(SUBMITTING, LIFETIME.plusMinutes(59))).isEqualTo(unknown);
    }

    @Test
    void whenItsKeyIsLongDead_thenItFailedAndAnotherMayBegin() {
      assertThat(again(UNKNOWN, LIFETIME.plusHours(1)))
          .isEqualTo(new ChargePlan.Answered(new ChargeAnswer.Failed("never_arrived")));
    }

    @Test
    void whenItHadAnsweredOnce_thenNothingIsEverSentAgain() {
      assertThat(again(PENDING, Duration.ofHours(1))).isEqualTo(new ChargePlan.Ask());
      assertThat(again(SUCCEEDED, Duration.ofHours(1))).isEqualTo(new ChargePlan.Ask());
      assertThat(again(SUCCEEDED, Duration.ofDays(9))).isEqualTo(new ChargePlan.Ask());
    }
  }
}
