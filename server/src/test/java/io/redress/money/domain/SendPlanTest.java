package io.redress.money.domain;

import static io.redress.money.AttemptState.CREATED;
import static io.redress.money.AttemptState.FAILED;
import static io.redress.money.AttemptState.PENDING;
import static io.redress.money.AttemptState.SUBMITTING;
import static io.redress.money.AttemptState.SUCCEEDED;
import static io.redress.money.AttemptState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.domain.SendPlan.KeyLife;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.ResolutionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendPlanTest {
  private static final Instant SENT = Instant.parse("2026-06-15T06:30:00Z");
  private static final Duration LIFETIME = Duration.ofHours(24);

  private static KeyLife after(Duration time) {
    return new KeyLife(LIFETIME, SENT.plus(time));
  }

  private static RefundAttempt attempt(AttemptState state) {
    return new RefundAttempt(
        new RefundAttemptId(UUID.randomUUID()),
        new RefundIntentId(UUID.randomUUID()),
        1,
        "sandbox",
        "key",
        state,
        Optional.empty(),
        state == FAILED ? Optional.of("refused_by_bank") : Optional.empty(),
        SENT,
        state == CREATED ? Optional.empty() : Optional.of(SENT),
        2);
  }

  @Nested
  class GivenAnOpenPayment {
    private final SendPlan.Door open = SendPlan.Door.OPEN;

    @Test
    void whenTheAttemptWasNeverSent_thenItIsSent() {
      assertThat(SendPlan.of(open, attempt(CREATED), after(Duration.ZERO)))
          .isEqualTo(new SendPlan.Send());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTING", "UNKNOWN", "PENDING", "SUCCEEDED"})
    void whenItMayHaveBeenSent_thenTheProviderIsAsked(AttemptState state) {
      assertThat(SendPlan.of(open, attempt(state), after(Duration.ZERO)))
          .isEqualTo(new SendPlan.Ask());
    }

    @Test
    void whenItFailed_thenNobodyIsAsked() {
      assertThat(SendPlan.of(open, attempt(FAILED), after(Duration.ZERO)))
          .isEqualTo(new SendPlan.Answered(new ProviderAnswer.Failed("refused_by_bank")));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTING", "UNKNOWN"})
    void whenTheProviderKnowsNothingAndTheKeyLives_thenItIsSentAgain(AttemptState state) {
      assertThat(SendPlan.again(open, attempt(state), after(Duration.ofHours(23))))
          .isEqualTo(new SendPlan.Send());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTING", "UNKNOWN"})
    void whenTheKeyMayDieOnTheWay_thenItIsNotSentAgain(AttemptState state) {
      var expired = new SendPlan.Answered(new ProviderAnswer.Unknown("key_expired"));

      assertThat(SendPlan.again(open, attempt(state), after(LIFETIME.minusMinutes(5))))
          .isEqualTo(expired);
      assertThat(SendPlan.again(open, attempt(state), after(LIFETIME.plusMinutes(59))))
          .isEqualTo(expired);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTING", "UNKNOWN"})
    void whenItWasNotHeardOfLongAfterItsKey_thenItFailedAndMayBeTriedAnew(AttemptState state) {
      var failed = new SendPlan.Answered(new ProviderAnswer.Failed("key_expired"));

      assertThat(SendPlan.again(open, attempt(state), after(LIFETIME.plusHours(1))))
          .isEqualTo(failed);
      assertThat(SendPlan.again(open, attempt(state), after(LIFETIME.multipliedBy(10))))
          .isEqualTo(failed);
    }

    @Test
    void whenItWasAnsweredMeanwhile_thenItIsNotSentAgain() {
      for (var state : new AttemptState[] {CREATED, PENDING, SUCCEEDED, FAILED}) {
        assertThat(SendPlan.again(open, attempt(state), after(Duration.ZERO)))
            .isEqualTo(new SendPlan.Ask());
      }
    }
  }

  @Nested
  class GivenADoor {
    @Test
    void whenThePaymentOrTheIntentIsFrozen_thenItIsHeld() {
      for (var state : IntentState.values()) {
        assertThat(SendPlan.Door.of(payment(Optional.of(SENT)), intent(state)))
            .isEqualTo(SendPlan.Door.HELD);
        assertThat(SendPlan.Door.of(payment(Optional.empty()), intent(state)))
            .isEqualTo(state == IntentState.FROZEN ? SendPlan.Door.HELD : SendPlan.Door.OPEN);
      }
    }

    private static RefundIntent intent(IntentState state) {
      return new RefundIntent(
          new RefundIntentId(UUID.randomUUID()),
          new CaseId(UUID.randomUUID()),
          new ResolutionId(UUID.randomUUID()),
          new PaymentId(UUID.randomUUID()),
          Money.of(100, "EUR"),
          state,
          SENT,
          Optional.empty(),
          1,
          List.of());
    }

    private static Payment payment(Optional<Instant> frozenAt) {
      var amount = Money.of(10_000, "EUR");
      return new Payment(
          new PaymentId(UUID.randomUUID()),
          new OrderId(UUID.randomUUID()),
          "sandbox",
          "pay_1",
          "card",
          "Visa ··2260",
          amount,
          amount,
          Money.of(0, "EUR"),
          frozenAt,
          SENT);
    }
  }

  @Nested
  class GivenAFrozenPayment {
    private final SendPlan.Door frozen = SendPlan.Door.HELD;

    @Test
    void whenTheAttemptWasNeverSent_thenItDefinitelyFailed() {
      assertThat(SendPlan.of(frozen, attempt(CREATED), after(Duration.ZERO)))
          .isEqualTo(new SendPlan.Answered(new ProviderAnswer.Failed("payment_frozen")));
    }

    @Test
    void whenItMayHaveBeenSent_thenItStaysUnknownAndIsNotSentAgain() {
      for (var state : new AttemptState[] {SUBMITTING, UNKNOWN}) {
        for (var time : List.of(Duration.ZERO, LIFETIME.plusMinutes(59))) {
          assertThat(SendPlan.again(frozen, attempt(state), after(time)))
              .isEqualTo(new SendPlan.Answered(new ProviderAnswer.Unknown("payment_frozen")));
        }
      }
    }

    @Test
    void whenItWasNeverHeardOfWhileItsKeyLived_thenItIsNotThere() {
      for (var state : new AttemptState[] {SUBMITTING, UNKNOWN}) {
        assertThat(SendPlan.again(frozen, attempt(state), after(LIFETIME.plusHours(1))))
            .isEqualTo(new SendPlan.Answered(new ProviderAnswer.Failed("never_arrived")));
      }
    }
  }
}
