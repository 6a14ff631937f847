package io.redress.cases.domain;

import static io.redress.cases.domain.BrandExamples.request;
import static io.redress.cases.domain.BrandExamples.waiting;
import static io.redress.cases.domain.BrandExamples.waitingLonger;
import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertAccepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.due;
import static io.redress.cases.domain.Verdicts.handle;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.liaison.Asking;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.Course;
import io.redress.liaison.Heard;
import io.redress.liaison.HeardBy;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.accounts.WhenSilent;
import io.redress.liaison.health.AllTheSame;
import io.redress.liaison.health.Strain;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.LiaisonRequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of brands, heard from them, and done when they keep silent. */
class BrandRequestRulesTest {
  private static CaseContext agreed(AgreedWithBrand agreed) {
    var plain = context();
    return new CaseContext(
        plain.now(),
        plain.actor(),
        plain.newIds(),
        plain.dueAt(),
        plain.assessments(),
        plain.payments(),
        plain.lastCall(),
        plain.purse(),
        plain.country(),
        plain.returned(),
        agreed);
  }

  @Nested
  class GivenNothingWasAskedYet {
    private final CaseState decided =
        aCase(CaseStatus.DECIDED).promised(PromiseKind.DECISION).build();
    private final CaseCommand ask = new CaseCommand.AskBrand(CASE, Remedy.REFUND, "May it?");

    @Test
    void whenItIsOurOwnMake_thenNobodyIsAskedAndTheReasonIsNamed() {
      var ours =
          new AgreedWithBrand(
              Optional.of("Made in our own atelier."),
              WhenSilent.WAIT_ON,
              OptionalInt.empty(),
              Optional.empty());

      var verdict = decide(decided, ask, agreed(ours));

      assertRefused(verdict, "brand_is_our_own");
      assertThat(((Verdict.Refused) verdict).refusal().facts())
          .containsEntry("reason", "Made in our own atelier.");
    }

    @ParameterizedTest
    @EnumSource(WhenSilent.class)
    void whenSomethingWasAgreedForSilence_thenTheRequestHoldsIt(WhenSilent whenSilent) {
      var terms =
          new AgreedWithBrand(Optional.empty(), whenSilent, OptionalInt.empty(), Optional.empty());

      var effects = accepted(decide(decided, ask, agreed(terms)));

      assertThat(effects)
          .filteredOn(Effect.AskBrand.class::isInstance)
          .extracting(effect -> ((Effect.AskBrand) effect).request().whenSilent())
          .containsExactly(whenSilent);
    }

    @Test
    void whenSomebodySaysOtherwise_thenThatCounts() {
      var asked =
          new CaseCommand.AskBrand(
              CASE, Remedy.REFUND, "May it?", Asking.alone(WhenSilent.GO_AHEAD_AT_OWN_COST));

      assertThat(accepted(decide(decided, asked, context())))
          .filteredOn(Effect.AskBrand.class::isInstance)
          .extracting(effect -> ((Effect.AskBrand) effect).request().whenSilent())
          .containsExactly(WhenSilent.GO_AHEAD_AT_OWN_COST);
    }
  }

  @Nested
  class GivenABrandThatSaidNo {
    private final CaseCommand appeal =
        new CaseCommand.AppealToBrand(CASE, "It was never worn.", AllTheSame.NO);

    private CaseState refused(int appeals) {
      var course =
          new Course(
              WhenSilent.ESCALATE,
              appeals,
              Optional.of(HeardBy.PAGE),
              Optional.empty(),
              OptionalInt.empty());
      return aCase(CaseStatus.DECIDED)
          .promised(PromiseKind.DECISION)
          .asked(request(LiaisonState.REFUSED, course))
          .build();
    }

    @Test
    void whenWeAppeal_thenItHasANewDateAndTheConsumerHearsOfIt() {
      var effects = accepted(decide(refused(0), appeal, context()));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.BRAND_ANSWER);
      assertThat(told(effects))
          .containsExactly(Notice.Kind.BRAND_APPEAL, Notice.Kind.BRAND_APPEALED);
      assertThat(effects)
          .filteredOn(Effect.BrandAppealed.class::isInstance)
          .singleElement()
          .extracting(effect -> ((Effect.BrandAppealed) effect).request().answerBy())
          .isEqualTo(made(effects).dueAt());
    }

    @Test
    void whenItStrainsTheBrand_thenTheChainSaysWhatWasWarnedOf() {
      var warned = new AllTheSame("It is urgent.", List.of(Strain.Kind.BLACKOUT));
      var all = new CaseCommand.AppealToBrand(CASE, "It was never worn.", warned);

      assertThat(accepted(decide(refused(0), all, context())))
          .filteredOn(Effect.Note.class::isInstance)
          .extracting(effect -> ((Effect.Note) effect).payload().getOrDefault("strains", ""))
          .contains("blackout");
    }

    @Test
    void whenItWasAskedTwiceAlready_thenItIsNotAskedAgain() {
      assertAccepted(decide(refused(Course.MOST_APPEALS - 1), appeal, context()));
      assertRefused(decide(refused(Course.MOST_APPEALS), appeal, context()), "not_now");
    }

    @Test
    void whenNoReasonIsGiven_thenItIsRefused() {
      var silent = new CaseCommand.AppealToBrand(CASE, " ", AllTheSame.NO);

      assertRefused(decide(refused(0), silent, context()), "words_missing");
    }
  }

  @Nested
  class GivenABrandThatIsHeardOnThePhone {
    private final CaseState asked = waiting(WhenSilent.ESCALATE).build();

    private Verdict heardAt(Instant at) {
      var heard = new Heard("Ana", HeardBy.PHONE, Optional.of(at));
      return decide(
          asked,
          new CaseCommand.RecordBrandAnswer(CASE, new BrandAnswer.Approved("Yes."), heard),
          context());
    }

    @Test
    void whenItAnsweredSinceItWasAsked_thenTheDecisionIsOurs() {
      assertThat(made(heardAt(NOW)).kind()).isEqualTo(PromiseKind.DECISION);
    }

    @Test
    void whenItWouldHaveAnsweredBeforeOrIsStillTo_thenItIsRefused() {
      assertRefused(heardAt(NOW.minusSeconds(1)), "brand_heard_when");
      assertRefused(heardAt(NOW.plusSeconds(1)), "brand_heard_when");
    }

    @Test
    void whenItSpokeOfAnEarlierRequest_thenThisOneIsNotAnswered() {
      var earlier = new LiaisonRequestId(new UUID(11, 9));
      var heard = Heard.onPage("Ana").about(earlier);
      var answer = new CaseCommand.RecordBrandAnswer(CASE, new BrandAnswer.Approved("Yes."), heard);

      assertRefused(decide(asked, answer, context()), "brand_other_request");
    }

    @Test
    void whenItWantsToKnowMore_thenTheConsumerHearsOfItAndTheNextWordIsOurs() {
      var question = new BrandAnswer.Asked("Which lot?");
      var asks = new CaseCommand.RecordBrandAnswer(CASE, question, "Ana");

      var effects = accepted(decide(asked, asks, context()));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DECISION);
      assertThat(told(effects)).containsExactly(Notice.Kind.BRAND_WANTS_TO_KNOW);
    }

    @Test
    void whenWeReply_thenTheConsumerHearsOfTheNewDate() {
      var asking =
          aCase(CaseStatus.ASSESSING)
              .promised(PromiseKind.DECISION)
              .asked(LiaisonState.INFO_ASKED)
              .build();

      var effects = accepted(decide(asking, new CaseCommand.ReplyToBrand(CASE, "7."), context()));

      assertThat(told(effects)).containsExactly(Notice.Kind.BRAND_REPLY, Notice.Kind.BRAND_TOLD);
    }

    @Test
    void whenItAnswersLate_thenTheConsumerHearsOfItWhileWeDecide() {
      var silent =
          aCase(CaseStatus.ASSESSING)
              .promised(PromiseKind.DECISION)
              .asked(LiaisonState.NO_ANSWER)
              .build();
      var late = new CaseCommand.RecordBrandAnswer(CASE, new BrandAnswer.Approved("Yes."), "Ana");

      var effects = accepted(decide(silent, late, context()));

      assertThat(told(effects))
          .containsExactly(Notice.Kind.BRAND_ANSWERED, Notice.Kind.BRAND_THANKS);
      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.MakePromise.class);
    }

    @Test
    void whenItLooksIntoIt_thenNothingElseChanges() {
      var effects = accepted(decide(asked, new CaseCommand.AcknowledgeRequest(CASE), context()));

      assertThat(effects).hasAtLeastOneElementOfType(Effect.BrandLooks.class);
      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.MakePromise.class);
    }
  }

  @Nested
  class GivenABrandThatKeepsSilent {
    @Test
    void whenItsDateComesNear_thenItIsReminded() {
      var state = waiting(WhenSilent.ESCALATE).build();
      var promise = state.open(PromiseKind.BRAND_ANSWER).orElseThrow();

      var effects = accepted(handle(state, promise.id(), promise.atRiskAt()));

      assertThat(told(effects))
          .containsExactly(Notice.Kind.PROMISE_AT_RISK, Notice.Kind.BRAND_DATE_NEAR);
    }

    @Test
    void whenItIsWaitedFor_thenTheConsumerHearsTheNewDate() {
      var effects = accepted(due(waiting(WhenSilent.WAIT_ON).build(), PromiseKind.BRAND_ANSWER));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.BRAND_ANSWER);
      assertThat(told(effects)).startsWith(Notice.Kind.BRAND_WAITED_FOR);
      assertThat(effects).hasAtLeastOneElementOfType(Effect.BrandWaitedFor.class);
    }

    @Test
    void whenItWasWaitedForOnceMore_thenWeGoOnWithoutIt() {
      var effects = accepted(due(waitingLonger().build(), PromiseKind.BRAND_ANSWER));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DECISION);
      assertThat(effects).hasAtLeastOneElementOfType(Effect.BrandSilent.class);
    }

    @ParameterizedTest
    @EnumSource(value = WhenSilent.class, mode = EnumSource.Mode.EXCLUDE, names = "WAIT_ON")
    void whenItIsNotWaitedFor_thenTheDecisionIsOurs(WhenSilent whenSilent) {
      var effects = accepted(due(waiting(whenSilent).build(), PromiseKind.BRAND_ANSWER));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DECISION);
      assertThat(made(effects).dueAt()).isAfter(NOW.plus(Duration.ofHours(1)));
      assertThat(told(effects)).startsWith(Notice.Kind.BRAND_SILENT);
    }
  }
}
