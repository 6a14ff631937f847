package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.due;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.said;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import io.redress.shared.Party;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promises by a person's own words, and what is put off. */
class MakePromiseTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final CaseState OURS =
      aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION).build();

  private static CaseCommand promise(PromiseKind kind, Duration in, String words) {
    return new CaseCommand.MakePromise(CASE, kind, NOW.plus(in), words);
  }

  private static CaseCommand says(ThreadKind thread) {
    var words = new CaseCommand.Words("As agreed.", "Lena", "en");
    return new CaseCommand.WriteMessage(CASE, thread, MessageChannel.PAGE, words);
  }

  private static List<PromiseState> ends(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.EndPromise.class::isInstance)
        .map(effect -> ((Effect.EndPromise) effect).end())
        .toList();
  }

  @Nested
  class GivenWordsToTheConsumer {
    @Test
    void whenACallIsPromised_thenTheyReadItWithItsDate() {
      var verdict = decide(OURS, promise(PromiseKind.CALL_BACK, TWO_DAYS, "I ring."), context());

      var effects = accepted(verdict);
      assertThat(said(effects)).containsExactly("I ring.");
      assertThat(told(effects)).containsExactly(Notice.Kind.PROMISE_GIVEN);
      assertThat(made(effects).dueAt()).isEqualTo(NOW.plus(TWO_DAYS));
      assertThat(made(effects).toParty()).isEqualTo(Party.CONSUMER);
      assertThat(ends(effects)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PromiseKind.class)
    void whenAnythingIsPromised_thenOnlyWhatStandsBesideIsTaken(PromiseKind kind) {
      var verdict = decide(OURS, promise(kind, TWO_DAYS, "Surely."), context());

      if (kind.isByWords()) {
        assertThat(made(verdict).kind()).isEqualTo(kind);
      } else {
        assertRefused(verdict, "promise_not_by_words");
      }
    }

    @Test
    void whenItMakesNoSense_thenItIsRefused() {
      var tooFar = PromiseKind.CALL_BACK.maxSpan().plusMillis(1);
      var called =
          aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION, PromiseKind.REPLY).build();

      assertRefused(
          decide(OURS, promise(PromiseKind.CALL_BACK, tooFar, "Later."), context()),
          "date_too_far");
      assertRefused(
          decide(OURS, promise(PromiseKind.REPLY, Duration.ZERO, "Now."), context()),
          "date_is_past");
      assertRefused(
          decide(OURS, promise(PromiseKind.REPLY, TWO_DAYS, " "), context()), "words_missing");
      assertRefused(
          decide(called, promise(PromiseKind.REPLY, TWO_DAYS, "Again."), context()),
          "promise_given_already");
    }
  }

  @Nested
  class GivenACaseToPutOff {
    @Test
    void whenTheConsumerWaitsForUs_thenTheyAreToldTheDateButNotTheReason() {
      var effects =
          accepted(decide(OURS, promise(PromiseKind.LOOK_AGAIN, TWO_DAYS, "Busy."), context()));

      assertThat(told(effects)).containsExactly(Notice.Kind.LOOK_AGAIN);
      assertThat(said(effects)).isEmpty();
      assertThat(made(effects).owner()).isEqualTo(String.valueOf(STAFF.id()));
    }

    @Test
    void whenTheConsumerIsAwaited_thenItStaysAmongOurselves() {
      var theirs = aCase(CaseStatus.FULFILLING).promised(PromiseKind.GOODS_BACK).build();

      var effects =
          accepted(decide(theirs, promise(PromiseKind.LOOK_AGAIN, TWO_DAYS, "Parcel?"), context()));

      assertThat(told(effects)).isEmpty();
      assertThat(made(effects).toParty()).isEqualTo(Party.MERCHANT);
    }
  }

  @Nested
  class GivenACaseThatWasPutOff {
    private final CaseState putOff =
        aCase(CaseStatus.SUBMITTED).promised(PromiseKind.DECISION, PromiseKind.LOOK_AGAIN).build();

    @Test
    void whenAPersonOfTheHouseActs_thenTheyHaveLookedAtIt() {
      var effects = accepted(decide(putOff, says(ThreadKind.CONSUMER), context()));

      assertThat(ends(effects)).containsExactly(PromiseState.KEPT);
    }

    @Test
    void whenItIsOnlyTalkedAboutOrAClockActs_thenItIsStillToBeLookedAt() {
      var clock = CaseExamples.contextAt(NOW, Actor.SYSTEM, List.of(), List.of());

      assertThat(ends(accepted(decide(putOff, says(ThreadKind.INTERNAL), context())))).isEmpty();
      assertThat(ends(accepted(decide(putOff, says(ThreadKind.CONSUMER), clock)))).isEmpty();
    }

    @Test
    void whenNobodyLooks_thenItSlipsLikeAnyPromise() {
      var effects = accepted(due(putOff, PromiseKind.LOOK_AGAIN));

      assertThat(ends(effects)).containsExactly(PromiseState.BROKEN);
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.LOOK_AGAIN);
    }

    @Test
    void whenTheClockWouldCloseIt_thenItStaysOpen() {
      var resolved =
          aCase(CaseStatus.RESOLVED)
              .promised(PromiseKind.AFTERCARE, PromiseKind.LOOK_AGAIN)
              .build();

      assertThat(made(due(resolved, PromiseKind.AFTERCARE)).kind())
          .isEqualTo(PromiseKind.AFTERCARE);
    }
  }
}
