package io.redress.people.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.redress.people.access.SlowDown.Door;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlowDownTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Tenancy tenancy = new Tenancy();
  private final SlowDown slowDown = new SlowDown(tenancy, new HandTurned(nanos));

  private record HandTurned(AtomicLong nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  private void spend(int tries) {
    for (var i = 0; i < tries; i++) {
      assertThat(slowDown.admits(Door.SIGN_IN, "grace")).isTrue();
    }
  }

  @Nested
  class GivenFiveTriesAtOnce {
    @Test
    void whenASixthComes_thenItIsTooMuch() {
      spend(5);

      assertThat(slowDown.admits(Door.SIGN_IN, "grace")).isFalse();
    }

    @Test
    void whenTwentySecondsPass_thenOneMoreIsAdmittedAndNotTwo() {
      spend(5);

      nanos.addAndGet(Duration.ofSeconds(20).toNanos());

      assertThat(slowDown.admits(Door.SIGN_IN, "grace")).isTrue();
      assertThat(slowDown.admits(Door.SIGN_IN, "grace")).isFalse();
    }

    @Test
    void whenSomebodyElseTries_thenTheyAreAdmitted() {
      spend(5);

      assertThat(slowDown.admits(Door.SIGN_IN, "ada")).isTrue();
      assertThat(slowDown.admits(Door.ADDRESS, "grace")).isTrue();
    }

    @Test
    void whenEndlessNamesAreTried_thenOnlyTheirBeginningIsKept() {
      for (var i = 0; i < 5; i++) {
        assertThat(slowDown.admits(Door.SIGN_IN, "x".repeat(1_000_000 + i))).isTrue();
      }

      assertThat(slowDown.admits(Door.SIGN_IN, "x".repeat(1_000_000))).isFalse();
    }

    @Test
    void whenAnotherMerchantIsTried_thenItCountsOnItsOwn() {
      spend(5);
      var other = new MerchantId(UUID.randomUUID());

      var isAdmitted = tenancy.call(other, () -> slowDown.admits(Door.SIGN_IN, "grace"));

      assertThat(isAdmitted).isTrue();
    }
  }
}
