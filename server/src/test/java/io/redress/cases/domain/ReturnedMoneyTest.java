package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.OTHER_LINE;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.intent;
import static io.redress.cases.domain.CaseExamples.payment;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.answered;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.notice;
import static io.redress.cases.domain.Verdicts.release;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.cases.MoneyState;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Inspection;
import io.redress.goods.Reception;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.promises.PromiseKind;
import io.redress.shared.InspectionId;
import io.redress.shared.Party;
import io.redress.shared.RefundAttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Money that arrived and came back, that nobody sends again by itself, or of which none is left.
 */
class ReturnedMoneyTest {
  private static final ProviderAnswer BACK = new ProviderAnswer.Failed("came back");

  private static CaseExamples.Builder paid(CaseStatus status, Resolution.State state) {
    return aCase(status)
        .with(refund(LINE, state))
        .with(intent(LINE, IntentState.SETTLED, AttemptState.SUCCEEDED));
  }

  @Nested
  class GivenMoneyThatHadArrived {
    @Test
    void whenItComesBack_thenItIsOwedAgainAndTheConsumerHears() {
      var resolved =
          paid(CaseStatus.RESOLVED, Resolution.State.PERFORMED).promised(PromiseKind.AFTERCARE);

      var effects = accepted(answered(resolved.build(), BACK));

      assertThat(effects)
          .contains(new Effect.MoveTo(CaseStatus.FULFILLING))
          .hasAtLeastOneElementOfType(Effect.RecordAnswer.class)
          .hasAtLeastOneElementOfType(Effect.RetryRefund.class);
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.REFUND);
      assertThat(told(effects)).containsExactly(Notice.Kind.REFUND_FAILED_ONCE);
      assertThat(notice(effects).amount()).contains(PRICE);
    }

    @Test
    void whenTheCaseWasClosed_thenItOpensUnderANewPromise() {
      var closed = paid(CaseStatus.CLOSED, Resolution.State.PERFORMED);

      var effects = accepted(answered(closed.build(), BACK));

      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.FULFILLING));
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.REFUND);
    }

    @Test
    void whenItIsThereAfterAll_thenTheCaseIsResolvedOnceMore() {
      var again =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.REFUND)
              .with(refund(LINE, Resolution.State.PERFORMED))
              .with(intent(LINE, IntentState.PENDING, AttemptState.PENDING));

      var effects = accepted(answered(again.build(), new ProviderAnswer.Settled("re_1", NOW)));

      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.RESOLVED));
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.AFTERCARE);
    }

    @ParameterizedTest
    @EnumSource(
        value = CaseStatus.class,
        names = {"DECIDED", "DISPUTED", "REOPENED"})
    void whenTheCaseIsInHandForSomethingElse_thenItStaysThere(CaseStatus status) {
      var again = paid(status, Resolution.State.PERFORMED).promised(PromiseKind.DECISION).build();

      var effects = accepted(answered(again, BACK));

      assertThat(effects)
          .hasAtLeastOneElementOfType(Effect.RetryRefund.class)
          .doesNotHaveAnyElementsOfTypes(Effect.MoveTo.class, Effect.EndPromise.class);
      assertThat(told(effects)).containsExactly(Notice.Kind.REFUND_FAILED_ONCE);
    }

    @Test
    void whenItIsThereWhileMoreIsAgreed_thenWhatWasAgreedStaysOwed() {
      var more =
          aCase(CaseStatus.FULFILLING)
              .withTwoLines()
              .promised(PromiseKind.GOODS_BACK)
              .with(refund(LINE, Resolution.State.PERFORMED))
              .with(refund(OTHER_LINE, Resolution.State.ACCEPTED))
              .with(intent(LINE, IntentState.PENDING, AttemptState.PENDING));

      var effects = accepted(answered(more.build(), new ProviderAnswer.Settled("re_1", NOW)));

      assertThat(told(effects)).containsExactly(Notice.Kind.REFUND_ARRIVED);
      assertThat(effects)
          .doesNotHaveAnyElementsOfTypes(Effect.AnswerOffer.class, Effect.MoveTo.class);
    }
  }

  @Nested
  class GivenARefundThatGoesOnByNobody {
    @Test
    void whenThePaymentWasStopped_thenTheFailureIsKeptAndNothingIsSent() {
      var frozen = paying(intent(LINE, IntentState.FROZEN, AttemptState.PENDING)).build();

      var effects = accepted(answered(frozen, BACK));

      assertThat(effects)
          .hasAtLeastOneElementOfType(Effect.RecordAnswer.class)
          .doesNotHaveAnyElementsOfTypes(Effect.RetryRefund.class);
    }

    @Test
    void whenItFailedAndIsNotTriedAgain_thenThePeopleOfTheHouseAreAwaited() {
      var failed = intent(LINE, IntentState.FAILED, AttemptState.FAILED);
      var anew = intent(LINE, IntentState.CREATED, AttemptState.CREATED);

      var triedAgain = Standing.of(paying(anew).build());
      var uncovered = Standing.of(paying(failed).build());
      var exhausted = Standing.of(paying(withAttempts(failed, 3)).build());

      assertThat(triedAgain.awaited()).isEqualTo(Party.PROVIDER);
      assertThat(uncovered.awaited()).isEqualTo(Party.MERCHANT);
      assertThat(exhausted.awaited()).isEqualTo(Party.MERCHANT);
      assertThat(exhausted.money()).isEqualTo(MoneyState.OWED);
    }

    private CaseExamples.Builder paying(RefundIntent intent) {
      return aCase(CaseStatus.FULFILLING)
          .promised(PromiseKind.REFUND)
          .with(refund(LINE, Resolution.State.ACCEPTED))
          .with(intent);
    }

    private RefundIntent withAttempts(RefundIntent intent, int count) {
      var first = intent.attempts().getFirst();
      var attempts = new ArrayList<RefundAttempt>();
      for (var number = 1; number <= count; number++) {
        attempts.add(
            new RefundAttempt(
                new RefundAttemptId(new UUID(7, number)),
                first.intentId(),
                number,
                first.provider(),
                first.idempotencyKey(),
                first.state(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.empty(),
                1));
      }
      return intent.with(attempts);
    }
  }

  @Nested
  class GivenADeductionThatTookAllOfOneLine {
    @Test
    void whenTheRestIsReleased_thenThatLineIsDoneAndNothingCanBeReleasedTwice() {
      var verdict = release(deducted(NOW), payment(PRICE.plus(PRICE), CaseExamples.NOTHING));

      var effects = accepted(verdict);
      assertThat(effects)
          .filteredOn(Effect.IntendRefund.class::isInstance)
          .singleElement()
          .extracting(effect -> ((Effect.IntendRefund) effect).intent().amount())
          .isEqualTo(PRICE);
      assertThat(effects)
          .contains(
              new Effect.AnswerOffer(
                  refund(OTHER_LINE, Resolution.State.ACCEPTED),
                  Resolution.State.PERFORMED,
                  Optional.empty()));
    }

    @Test
    void whenItWasFoundBeforeTheOffer_thenItIsNotTakenOffOnceMore() {
      var found = NOW.minus(Duration.ofHours(2));
      var verdict = release(deducted(found), payment(PRICE.plus(PRICE), CaseExamples.NOTHING));

      assertThat(accepted(verdict))
          .filteredOn(Effect.IntendRefund.class::isInstance)
          .extracting(effect -> ((Effect.IntendRefund) effect).intent().amount())
          .containsExactly(PRICE, PRICE);
    }

    @Test
    void whenTheOtherIsOnItsWay_thenNothingIsReleased() {
      var onItsWay =
          aCase(CaseStatus.FULFILLING)
              .withTwoLines()
              .promised(PromiseKind.REFUND)
              .with(
                  refund(LINE, Resolution.State.ACCEPTED),
                  refund(OTHER_LINE, Resolution.State.PERFORMED))
              .with(intent(LINE, IntentState.PENDING, AttemptState.PENDING))
              .build();

      assertRefused(release(onItsWay, payment(PRICE, CaseExamples.NOTHING)), "not_now");
    }

    private CaseState deducted(Instant inspectedAt) {
      var plain =
          aCase(CaseStatus.FULFILLING)
              .withTwoLines()
              .promised(PromiseKind.REFUND)
              .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
              .goods(OTHER_LINE, Reception.RECEIVED, Acceptance.PARTIAL)
              .with(
                  refund(LINE, Resolution.State.ACCEPTED),
                  refund(OTHER_LINE, Resolution.State.ACCEPTED))
              .build();
      return new CaseState(
          plain.head(),
          plain.lines(),
          plain.resolutions(),
          plain.liaison(),
          plain.goods(),
          List.of(allDeducted(inspectedAt)),
          plain.intents(),
          plain.promises(),
          plain.houseSpokeAt(),
          plain.disputes());
    }

    private Inspection allDeducted(Instant inspectedAt) {
      return new Inspection(
          new InspectionId(new UUID(12, 1)),
          CaseExamples.CASE,
          OTHER_LINE,
          Optional.empty(),
          Grade.E,
          Acceptance.PARTIAL,
          PRICE,
          "In pieces.",
          inspectedAt);
    }
  }
}
