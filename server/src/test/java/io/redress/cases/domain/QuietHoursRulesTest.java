package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Nothing falls due for somebody who sleeps: what would is drawn before the night, or refused. */
class QuietHoursRulesTest {
  private final CaseState state =
      aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();
  private final Promise promise = state.open(PromiseKind.DECISION).orElseThrow();

  /** A consumer who sleeps from one moment on, with a last call a quarter of an hour before. */
  private static CaseContext sleepsFrom(Instant night, Instant now) {
    var plain = contextAt(now, STAFF, List.of(), List.of());
    return new CaseContext(
        now,
        STAFF,
        plain.newIds(),
        plain.dueAt(),
        List.of(),
        List.of(),
        moment ->
            moment.isBefore(night)
                ? Optional.empty()
                : Optional.of(night.minus(Duration.ofMinutes(15))));
  }

  private Verdict atRisk(Instant night) {
    return decide(
        state,
        new CaseCommand.HandleDuePromise(CASE, promise.id()),
        sleepsFrom(night, promise.atRiskAt()));
  }

  @Nested
  class GivenAPromiseThatIsDueInTheNight {
    @Test
    void whenItIsAtRisk_thenItEndsBeforeTheNightSoThatASlipIsToldInTime() {
      var night = promise.dueAt().minus(Duration.ofHours(1));

      var effects = accepted(atRisk(night));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DECISION);
      assertThat(made(effects).dueAt()).isEqualTo(night.minus(Duration.ofMinutes(15)));
      assertThat(effects)
          .contains(
              new Effect.EndPromise(
                  promise, PromiseState.RENEGOTIATED, Optional.of(made(effects).id())));
      assertThat(told(effects)).containsExactly(Notice.Kind.PROMISE_AT_RISK);
    }

    @Test
    void whenTheNightIsTooNear_thenTheOwnerIsWarned() {
      assertThat(accepted(atRisk(promise.atRiskAt())))
          .hasAtLeastOneElementOfType(Effect.WarnPromise.class);
    }
  }

  @Nested
  class GivenQuietHoursThatAreSetLater {
    private final CaseCommand set =
        new CaseCommand.NoteContact(CASE, CaseCommand.ContactNews.QUIET_HOURS, "");

    @Test
    void whenAPromiseEndsInThem_thenItEndsBeforeThemAtOnce() {
      var night = promise.dueAt().minus(Duration.ofHours(1));

      var effects = accepted(decide(state, set, sleepsFrom(night, NOW)));

      assertThat(made(effects).dueAt()).isEqualTo(night.minus(Duration.ofMinutes(15)));
      assertThat(made(effects).given().atRiskAt()).isBefore(made(effects).dueAt());
      assertThat(told(effects)).isEmpty();
    }

    @Test
    void whenAPromiseEndsByDayOrTheNightHasBegun_thenItStays() {
      for (var night : List.of(promise.dueAt().plus(Duration.ofHours(1)), NOW)) {
        assertThat(accepted(decide(state, set, sleepsFrom(night, NOW))))
            .doesNotHaveAnyElementsOfTypes(Effect.MakePromise.class, Effect.EndPromise.class);
      }
    }
  }

  @Nested
  class GivenABrandThatIsAsked {
    private final CaseState asked = BrandExamples.waiting(WhenSilent.ESCALATE).build();
    private final Promise answer = asked.open(PromiseKind.BRAND_ANSWER).orElseThrow();
    private final Instant night = answer.dueAt().minus(Duration.ofHours(1));

    @Test
    void whenQuietHoursAreSetOverItsDate_thenItKeepsItsTime() {
      var set = new CaseCommand.NoteContact(CASE, CaseCommand.ContactNews.QUIET_HOURS, "");

      assertThat(accepted(decide(asked, set, sleepsFrom(night, NOW))))
          .doesNotHaveAnyElementsOfTypes(Effect.MakePromise.class, Effect.EndPromise.class);
    }

    @Test
    void whenItsDateInTheNightComesNear_thenItIsRemindedAndKeepsItsTime() {
      var command = new CaseCommand.HandleDuePromise(CASE, answer.id());

      var effects = accepted(decide(asked, command, sleepsFrom(night, answer.atRiskAt())));

      assertThat(effects)
          .doesNotHaveAnyElementsOfTypes(
              Effect.MakePromise.class, Effect.EndPromise.class, Effect.BrandSilent.class);
      assertThat(told(effects))
          .containsExactly(Notice.Kind.PROMISE_AT_RISK, Notice.Kind.BRAND_DATE_NEAR);
    }
  }

  @Nested
  class GivenADateThatAPersonChooses {
    private final CaseContext context = sleepsFrom(NOW.plus(Duration.ofHours(12)), NOW);

    private CaseCommand move(Duration by) {
      return new CaseCommand.MovePromise(CASE, promise.id(), NOW.plus(by), "Snow.");
    }

    private CaseCommand promise(Duration by) {
      return new CaseCommand.MakePromise(CASE, PromiseKind.CALL_BACK, NOW.plus(by), "Surely.");
    }

    @Test
    void whenTheConsumerSleepsThen_thenItIsRefused() {
      assertRefused(decide(state, move(Duration.ofHours(13)), context), "date_in_quiet_hours");
      assertRefused(decide(state, promise(Duration.ofHours(13)), context), "date_in_quiet_hours");
    }

    @Test
    void whenTheConsumerIsAwake_thenItIsPromised() {
      assertThat(made(accepted(decide(state, move(Duration.ofHours(11)), context))).dueAt())
          .isEqualTo(NOW.plus(Duration.ofHours(11)));
      assertThat(made(accepted(decide(state, promise(Duration.ofHours(11)), context))).kind())
          .isEqualTo(PromiseKind.CALL_BACK);
    }
  }
}
