package io.redress.promises;

import static io.redress.promises.PromiseExamples.DUE;
import static io.redress.promises.PromiseExamples.MADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewPromiseTest {
  private static NewPromise promise(PromiseKind kind, Party to, String owner, Instant due) {
    return new NewPromise(
        new PromiseId(UUID.randomUUID()),
        new CaseId(UUID.randomUUID()),
        kind,
        to,
        owner,
        "clause 3",
        MADE,
        due);
  }

  @Nested
  class GivenAnyKind {
    @ParameterizedTest
    @EnumSource(PromiseKind.class)
    void whenItRunsForItsLongestSpan_thenItIsTakenAndNotAMomentLonger(PromiseKind kind) {
      var longest = MADE.plus(kind.maxSpan());

      assertThat(promise(kind, Party.CONSUMER, "anna", longest).dueAt()).isEqualTo(longest);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> promise(kind, Party.CONSUMER, "anna", longest.plusMillis(1)))
          .withMessageContaining(kind.name());
    }

    @ParameterizedTest
    @EnumSource(PromiseKind.class)
    void whenItIsDueBeforeItIsMade_thenItIsNoPromise(PromiseKind kind) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> promise(kind, Party.CONSUMER, "anna", MADE.minusMillis(1)));
    }

    @ParameterizedTest
    @EnumSource(PromiseKind.class)
    void whenNobodyOwnsIt_thenItIsNoPromise(PromiseKind kind) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> promise(kind, Party.CONSUMER, " ", DUE))
          .withMessageContaining("owner");
    }

    @ParameterizedTest
    @EnumSource(
        value = Party.class,
        names = {"PROVIDER", "NOBODY"})
    void whenNobodyHearsIt_thenItIsNoPromise(Party party) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> promise(PromiseKind.REPLY, party, "anna", DUE));
    }

    @Test
    void whenTimesAreFinerThanTheDatabase_thenTheyAreCut() {
      var fine = promise(PromiseKind.REPLY, Party.CONSUMER, "anna", DUE.plusNanos(1_999));

      assertThat(fine.dueAt()).isEqualTo(DUE.plusNanos(1_000));
    }
  }

  @Nested
  class GivenAPromiseToAct {
    @Test
    void whenItIsGiven_thenItsOwnerIsWarnedAfterThreeQuarters() {
      var given = promise(PromiseKind.DECISION, Party.CONSUMER, "anna", DUE).given();

      assertThat(given.atRiskAt()).isEqualTo(MADE.plus(Duration.ofDays(3)));
      assertThat(given.nextActAt()).contains(given.atRiskAt());
      assertThat(given.state()).isEqualTo(PromiseState.OPEN);
    }
  }

  @Nested
  class GivenAReminder {
    @ParameterizedTest
    @EnumSource(
        value = PromiseKind.class,
        names = {"CHOICE", "GOODS_BACK", "PAYMENT", "AFTERCARE"})
    void whenItIsGiven_thenNothingHappensBeforeItsDay(PromiseKind kind) {
      var given = promise(kind, Party.CONSUMER, "anna", DUE).given();

      assertThat(given.nextActAt()).contains(DUE);
    }
  }
}
