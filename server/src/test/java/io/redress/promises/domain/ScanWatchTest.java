package io.redress.promises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScanWatchTest {
  private static final Instant NOW = Instant.parse("2026-06-15T06:30:00Z");
  private static final Duration PERIOD = Duration.ofSeconds(5);

  private static boolean isRed(Optional<Instant> lastScan, Optional<Instant> oldestOverdue) {
    return new ScanWatch(NOW, lastScan, oldestOverdue).isRed(PERIOD);
  }

  @Nested
  class GivenScans {
    @Test
    void whenTheLastIsTwoPeriodsOld_thenItIsStillGreen() {
      assertThat(isRed(Optional.of(NOW.minusSeconds(10)), Optional.empty())).isFalse();
    }

    @Test
    void whenTheLastIsOlder_thenItIsRed() {
      assertThat(isRed(Optional.of(NOW.minusSeconds(10).minusNanos(1)), Optional.empty())).isTrue();
    }

    @Test
    void whenAnotherNodeScans_thenOnlyPromisesCount() {
      assertThat(isRed(Optional.empty(), Optional.empty())).isFalse();
      assertThat(isRed(Optional.empty(), Optional.of(NOW.minusSeconds(61)))).isTrue();
    }
  }

  @Nested
  class GivenAnOverduePromise {
    @Test
    void whenItLiesForAMinute_thenItIsStillGreen() {
      assertThat(isRed(Optional.of(NOW), Optional.of(NOW.minusSeconds(60)))).isFalse();
    }

    @Test
    void whenItLiesForLonger_thenItIsRed() {
      assertThat(isRed(Optional.of(NOW), Optional.of(NOW.minusSeconds(61)))).isTrue();
    }
  }
}
