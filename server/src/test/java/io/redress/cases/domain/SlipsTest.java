package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.CaseExamples.ended;
import static io.redress.cases.domain.CaseExamples.promise;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.due;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** No case is closed over a promise that was broken and that nobody has answered for. */
class SlipsTest {
  private final Promise second = promise(PromiseKind.REFUND);
  private final Promise first =
      ended(promise(PromiseKind.DECISION), PromiseState.BROKEN, Optional.of(second.id()));

  private CaseExamples.Builder after(Promise... chain) {
    return aCase(CaseStatus.RESOLVED).after(chain).promised(PromiseKind.AFTERCARE);
  }

  private static Verdict close(CaseState state) {
    return decide(state, new CaseCommand.CloseCase(CASE), context());
  }

  @Nested
  class GivenASlip {
    @Test
    void whenWhatFollowedWasKept_thenItIsAnswered() {
      var kept = ended(second, PromiseState.KEPT, Optional.empty());

      assertThat(new Slips(after(first, kept).build()).unanswered()).isEmpty();
      assertThat(accepted(close(after(first, kept).build())))
          .contains(new Effect.MoveTo(CaseStatus.CLOSED));
    }

    @Test
    void whenItSlippedAgainBeforeItWasKept_thenItIsAnsweredAllTheSame() {
      var third = promise(PromiseKind.FULFILMENT);
      var again = ended(second, PromiseState.BROKEN, Optional.of(third.id()));
      var kept = ended(third, PromiseState.KEPT, Optional.empty());

      assertThat(new Slips(after(first, again, kept).build()).unanswered()).isEmpty();
    }

    @Test
    void whenWhatFollowedFellAway_thenTheCaseStaysOpen() {
      var fellAway = ended(second, PromiseState.VOID, Optional.empty());

      assertRefused(close(after(first, fellAway).build()), "broken_promise_unanswered");
    }

    @Test
    void whenAPersonWroteAfterIt_thenItIsAnswered() {
      var fellAway = ended(second, PromiseState.VOID, Optional.empty());
      var slipped = first.endedAt().orElseThrow();

      var before = after(first, fellAway).spokenOf(slipped.minusMillis(1)).build();
      var since = after(first, fellAway).spokenOf(slipped).build();

      assertRefused(close(before), "broken_promise_unanswered");
      assertThat(accepted(close(since))).contains(new Effect.MoveTo(CaseStatus.CLOSED));
    }

    @Test
    void whenTheClockWouldCloseTheCase_thenTheHouseIsRemindedInstead() {
      var fellAway = ended(second, PromiseState.VOID, Optional.empty());

      var effects = accepted(due(after(first, fellAway).build(), PromiseKind.AFTERCARE));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.AFTERCARE);
      assertThat(told(effects)).containsExactly(Notice.Kind.PROMISE_UNANSWERED);
    }
  }

  @Nested
  class GivenAnOrdinaryEnd {
    @Test
    void whenTheCaseIsClosed_thenOnlyTheLookBackCountsAsKept() {
      var state = aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE, PromiseKind.REFUND);

      assertThat(accepted(close(state.build())))
          .filteredOn(Effect.EndPromise.class::isInstance)
          .extracting(effect -> ((Effect.EndPromise) effect).end())
          .containsExactly(PromiseState.KEPT, PromiseState.VOID);
    }

    @Test
    void whenAnotherKindSlippedBefore_thenItIsNotCounted() {
      var renewed = promise(PromiseKind.REFUND);
      var decision = promise(PromiseKind.DECISION);
      var state =
          aCase(CaseStatus.FULFILLING)
              .after(ended(decision, PromiseState.BROKEN, Optional.of(renewed.id())), renewed)
              .build();

      assertThat(new Slips(state).before(renewed)).isZero();
      assertThat(new Slips(state).before(decision)).isZero();
    }
  }

  @Nested
  class GivenACaseThatIsHandedOver {
    @Test
    void whenItGoesToSomebodyElse_thenAllThatIsPromisedGoesWithIt() {
      var state =
          aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION, PromiseKind.REPLY).build();

      var effects = accepted(decide(state, new CaseCommand.HandOver(CASE, "mei"), context()));

      assertThat(effects)
          .contains(new Effect.HandTo("mei"))
          .contains(new Effect.HandPromise(state.promises().getFirst(), "mei"))
          .contains(new Effect.HandPromise(state.promises().getLast(), "mei"));
    }
  }

  @Nested
  class GivenAPromiseWhoseLastMomentHasPassed {
    private final CaseState state =
        aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();
    private final Promise promise = state.openPromises().getFirst();

    private List<Notice.Kind> told(Instant now) {
      var later = now.plus(Duration.ofDays(1));
      var move = new CaseCommand.MovePromise(CASE, promise.id(), later, "Snow.");
      return accepted(decide(state, move, contextAt(now, STAFF, List.of(), List.of()))).stream()
          .filter(Effect.Tell.class::isInstance)
          .map(effect -> ((Effect.Tell) effect).notice().kind())
          .toList();
    }

    @Test
    void whenItGetsAnotherDate_thenItIsToldAsASlipAndNotAsAnAgreement() {
      assertThat(told(promise.dueAt().plusSeconds(1)))
          .containsExactly(Notice.Kind.PROMISE_SLIPPED, Notice.Kind.PROMISE_ESCALATED);
    }

    @Test
    void whenItGetsAnotherDateInTime_thenItIsAnAgreement() {
      assertThat(told(promise.dueAt().minusSeconds(1))).containsExactly(Notice.Kind.PROMISE_MOVED);
    }
  }
}
