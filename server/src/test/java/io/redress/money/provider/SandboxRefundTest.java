package io.redress.money.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.money.ProviderAnswer;
import io.redress.shared.Money;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SandboxRefundTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final SubmitRefund REQUEST =
      new SubmitRefund(
          "key",
          new RefundIntentId(new UUID(1, 1)),
          new RefundAttemptId(new UUID(1, 2)),
          "pay_1",
          Money.of(100, "EUR"));

  private static ProviderAnswer after(SandboxMode mode, Duration time) {
    return SandboxRefund.begin(mode, REQUEST, NOW).answerAt(NOW.plus(time));
  }

  @Test
  void whenItWorksWell_thenItIsPaidAtOnceAndSettledAMinuteLater() {
    assertThat(after(SandboxMode.WELL, Duration.ofSeconds(59)))
        .isInstanceOf(ProviderAnswer.Succeeded.class);
    assertThat(after(SandboxMode.WELL, Duration.ofSeconds(60)))
        .isInstanceOfSatisfying(
            ProviderAnswer.Settled.class,
            settled -> assertThat(settled.settledAt()).isEqualTo(NOW.plusSeconds(60)));
  }

  @Test
  void whenItIsSlow_thenItIsPaidThreeDaysLater() {
    assertThat(after(SandboxMode.SLOW, Duration.ofDays(3).minusNanos(1)))
        .isInstanceOf(ProviderAnswer.Accepted.class);
    assertThat(after(SandboxMode.SLOW, Duration.ofDays(3)))
        .isInstanceOf(ProviderAnswer.Succeeded.class);
    assertThat(after(SandboxMode.SLOW, Duration.ofDays(4)))
        .isInstanceOf(ProviderAnswer.Settled.class);
  }

  @Test
  void whenItFails_thenItFailsForEver() {
    assertThat(after(SandboxMode.FAIL, Duration.ZERO)).isInstanceOf(ProviderAnswer.Failed.class);
    assertThat(after(SandboxMode.FAIL, Duration.ofDays(9)))
        .isInstanceOf(ProviderAnswer.Failed.class);
  }

  @Test
  void whenItFailsAfterSuccess_thenTheMoneyComesBackAnHourLater() {
    assertThat(after(SandboxMode.FAIL_AFTER_SUCCESS, Duration.ofMinutes(59)))
        .isInstanceOf(ProviderAnswer.Succeeded.class);
    assertThat(after(SandboxMode.FAIL_AFTER_SUCCESS, Duration.ofMinutes(60)))
        .isInstanceOf(ProviderAnswer.Failed.class);
  }
}
