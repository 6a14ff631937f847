package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.due;
import static io.redress.cases.domain.Verdicts.handle;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.notice;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What happens when promises fall due, move and end. */
class PromiseRulesTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @Nested
  class GivenAPromiseThatIsDue {
    @Test
    void whenItIsOurs_thenApologyAndNewDateComeWithTheSlip() {
      var state = aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();

      var effects = accepted(due(state, PromiseKind.DECISION));

      assertThat(effects.getFirst()).isInstanceOf(Effect.Tell.class);
      var next = made(effects);
      assertThat(told(effects)).startsWith(Notice.Kind.PROMISE_SLIPPED);
      assertThat(notice(effects).nextDate()).contains(next.dueAt());
      assertThat(effects)
          .filteredOn(Effect.EndPromise.class::isInstance)
          .singleElement()
          .isEqualTo(
              new Effect.EndPromise(
                  state.open(PromiseKind.DECISION).orElseThrow(),
                  PromiseState.BROKEN,
                  Optional.of(next.id())));
    }

    @Test
    void whenThreeQuartersAreGone_thenItsOwnerIsWarnedOnce() {
      var state = aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();
      var promise = state.open(PromiseKind.DECISION).orElseThrow();

      var verdict = handle(state, promise.id(), promise.atRiskAt());

      assertThat(accepted(verdict)).hasAtLeastOneElementOfType(Effect.WarnPromise.class);
    }

    @Test
    void whenItIsHandledBeforeItsTimeOrTwice_thenNothingHappens() {
      var state = aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();
      var promise = state.open(PromiseKind.DECISION).orElseThrow();
      var ended = aCase(CaseStatus.CLOSED).build();

      assertThat(accepted(handle(state, promise.id(), promise.madeAt()))).isEmpty();
      assertThat(accepted(handle(ended, promise.id(), promise.dueAt()))).isEmpty();
    }

    @Test
    void whenTheConsumerIsAwaited_thenWeRemindThreeTimesAndThenPutItAside() {
      for (var times = 0; times < HandleDuePromiseHandler.MOST_REMINDERS; times++) {
        var state = awaitingGoods(Reception.AWAITING, times);
        var effects = accepted(due(state, PromiseKind.GOODS_BACK));
        assertThat(told(effects)).containsExactly(Notice.Kind.GOODS_REMINDER);
        assertThat(made(effects).kind()).isEqualTo(PromiseKind.GOODS_BACK);
      }
      var last = awaitingGoods(Reception.AWAITING, HandleDuePromiseHandler.MOST_REMINDERS);
      var effects = accepted(due(last, PromiseKind.GOODS_BACK));
      assertThat(effects)
          .contains(new Effect.MoveTo(CaseStatus.WITHDRAWN), new Effect.ReleaseUnits());
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.AFTERCARE);
    }

    @Test
    void whenEarlierOffersWereAnswered_thenEveryOfferIsRemindedOfThreeTimes() {
      var next = CaseExamples.promise(PromiseKind.DECISION).id();
      var answered =
          CaseExamples.ended(
              CaseExamples.promise(PromiseKind.CHOICE), PromiseState.KEPT, Optional.of(next));
      var state =
          aCase(CaseStatus.DECIDED)
              .after(answered, answered, answered)
              .promised(PromiseKind.CHOICE)
              .with(refund(LINE, Resolution.State.OFFERED))
              .build();

      assertThat(told(accepted(due(state, PromiseKind.CHOICE))))
          .containsExactly(Notice.Kind.CHOICE_REMINDER);
    }

    @Test
    void whenTheGoodsAreOnTheirWay_thenAPersonDecidesInsteadOfPuttingItAside() {
      var last = awaitingGoods(Reception.IN_TRANSIT, HandleDuePromiseHandler.MOST_REMINDERS);

      var effects = accepted(due(last, PromiseKind.GOODS_BACK));

      assertThat(effects)
          .contains(new Effect.MoveTo(CaseStatus.DISPUTED))
          .doesNotContain(new Effect.ReleaseUnits());
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DECISION);
    }

    @Test
    void whenAllGoodsAreOnTheirWay_thenNobodyIsAskedForThem() {
      var effects = accepted(due(awaitingGoods(Reception.IN_TRANSIT, 0), PromiseKind.GOODS_BACK));

      assertThat(told(effects)).isEmpty();
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.GOODS_BACK);
      assertThat(made(effects).basis()).isEqualTo(HandleDuePromiseHandler.UNDER_WAY);
    }

    private CaseState awaitingGoods(Reception reception, int reminders) {
      return aCase(CaseStatus.FULFILLING)
          .promised(PromiseKind.GOODS_BACK)
          .reminded(PromiseKind.GOODS_BACK, reminders)
          .goods(LINE, reception, Acceptance.PENDING)
          .with(refund(LINE, Resolution.State.ACCEPTED))
          .build();
    }
  }

  @Nested
  class GivenACaseThatCouldBeClosed {
    @Test
    void whenAReplyIsOwed_thenItStaysOpen() {
      var asked =
          aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE, PromiseKind.REPLY).build();

      assertRefused(decide(asked, new CaseCommand.CloseCase(CASE), context()), "reply_owed");
      assertThat(made(due(asked, PromiseKind.AFTERCARE)).kind()).isEqualTo(PromiseKind.AFTERCARE);
    }

    @Test
    void whenACallIsOwed_thenItStaysOpen() {
      var called =
          aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE, PromiseKind.CALL_BACK).build();

      assertRefused(decide(called, new CaseCommand.CloseCase(CASE), context()), "call_owed");
      assertThat(made(due(called, PromiseKind.AFTERCARE)).kind()).isEqualTo(PromiseKind.AFTERCARE);
    }

    @Test
    void whenABrokenPromiseWasNeverAnswered_thenItStaysOpen() {
      var broken =
          CaseExamples.ended(
              CaseExamples.promise(PromiseKind.DECISION), PromiseState.BROKEN, Optional.empty());
      var plain = aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE).build();
      var promises = List.of(broken, plain.promises().getFirst());
      var state =
          new CaseState(
              plain.head(),
              plain.lines(),
              List.of(),
              Optional.empty(),
              List.of(),
              List.of(),
              List.of(),
              promises,
              Optional.empty(),
              List.of());

      assertRefused(
          decide(state, new CaseCommand.CloseCase(CASE), context()), "broken_promise_unanswered");
    }
  }

  @Nested
  class GivenACallThatIsOwed {
    private final CaseState state =
        aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION, PromiseKind.CALL_BACK).build();

    @Test
    void whenWordsOnThePhoneAreWrittenDown_thenTheCallWasMade() {
      assertThat(ended(accepted(decide(state, says(MessageChannel.PHONE), context()))))
          .containsExactly(
              new Effect.EndPromise(
                  state.open(PromiseKind.CALL_BACK).orElseThrow(),
                  PromiseState.KEPT,
                  Optional.empty()));
    }

    @Test
    void whenWordsAreOnlyWritten_thenTheCallIsStillOwed() {
      assertThat(ended(accepted(decide(state, says(MessageChannel.PAGE), context())))).isEmpty();
    }

    @Test
    void whenItIsNotMade_thenTheConsumerIsToldAndItIsOwedAgain() {
      var effects = accepted(due(state, PromiseKind.CALL_BACK));

      assertThat(told(effects)).startsWith(Notice.Kind.PROMISE_SLIPPED);
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.CALL_BACK);
    }

    @Test
    void whenAClockAnswers_thenNoReplyWasGiven() {
      var asked =
          aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION, PromiseKind.REPLY).build();
      var clock = CaseExamples.contextAt(NOW, Actor.SYSTEM, List.of(), List.of());

      assertThat(ended(accepted(decide(asked, says(MessageChannel.PAGE), clock)))).isEmpty();
      assertThat(ended(accepted(decide(asked, says(MessageChannel.AUTOMATIC), context()))))
          .isEmpty();
      assertThat(ended(accepted(decide(asked, says(MessageChannel.PAGE), context())))).hasSize(1);
    }

    private static CaseCommand says(MessageChannel channel) {
      var words = new CaseCommand.Words("As agreed.", "Lena", "en");
      return new CaseCommand.WriteMessage(CASE, ThreadKind.CONSUMER, channel, words);
    }

    private static List<Effect> ended(List<Effect> effects) {
      return effects.stream().filter(Effect.EndPromise.class::isInstance).toList();
    }
  }

  @Nested
  class GivenAPromiseToMove {
    private final CaseState state =
        aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();

    @Test
    void whenItMovesWithinBounds_thenTheConsumerIsToldWhy() {
      var effects = accepted(decide(state, move(TWO_DAYS), context()));

      assertThat(Verdicts.said(effects)).containsExactly("Snow.");
      assertThat(notice(effects).words()).contains("Snow.");
      assertThat(made(effects).dueAt()).isEqualTo(NOW.plus(TWO_DAYS));
    }

    @Test
    void whenItMovesTooFarOrIntoThePast_thenItIsRefused() {
      assertRefused(decide(state, move(Duration.ofDays(15)), context()), "date_too_far");
      assertRefused(decide(state, move(Duration.ZERO), context()), "date_is_past");
    }

    private CaseCommand move(Duration by) {
      var promise = state.openPromises().getFirst();
      return new CaseCommand.MovePromise(CASE, promise.id(), NOW.plus(by), "Snow.");
    }
  }
}
