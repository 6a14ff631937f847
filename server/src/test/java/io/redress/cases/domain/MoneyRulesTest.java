package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOTHING;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.intent;
import static io.redress.cases.domain.CaseExamples.payment;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.CaseExamples.resolution;
import static io.redress.cases.domain.CaseExamples.shopSaysYes;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.answered;
import static io.redress.cases.domain.Verdicts.assertAccepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.lawOfRefund;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.notice;
import static io.redress.cases.domain.Verdicts.offer;
import static io.redress.cases.domain.Verdicts.release;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is paid, how often, and what stands against it. */
class MoneyRulesTest {
  @Nested
  class GivenMoneyThatIsOwed {
    private final CaseState owed =
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.REFUND)
            .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
            .with(refund(LINE, Resolution.State.ACCEPTED))
            .build();

    @Test
    void whenThePaymentsHoldLess_thenNothingIsPaid() {
      var verdict = release(owed, payment(PRICE, Money.of(1, "EUR")));

      assertRefused(verdict, "more_than_captured");
      assertThat(((Verdict.Refused) verdict).refusal().facts())
          .containsEntry("asked", "298.00 EUR")
          .containsEntry("left", "297.99 EUR");
    }

    @Test
    void whenItWasPaidInTwoParts_thenItGoesBackInTwoParts() {
      var first = payment(Money.of(10_000, "EUR"), NOTHING);
      var second = payment(Money.of(19_900, "EUR"), NOTHING);

      var effects = accepted(release(owed, first, second));

      assertThat(effects)
          .filteredOn(Effect.IntendRefund.class::isInstance)
          .extracting(effect -> ((Effect.IntendRefund) effect).intent().amount())
          .containsExactly(Money.of(10_000, "EUR"), Money.of(19_800, "EUR"));
    }

    @Test
    void whenItIsReleasedAlready_thenItIsNotReleasedAgain() {
      var released =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.REFUND)
              .with(refund(LINE, Resolution.State.ACCEPTED))
              .with(intent(LINE, IntentState.PENDING, AttemptState.PENDING))
              .build();

      assertRefused(release(released, payment(PRICE, NOTHING)), "not_now");
    }

    @Test
    void whenTheGoodsWereNotLookedAt_thenNothingIsPaid() {
      var unseen =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.REFUND)
              .goods(LINE, Reception.RECEIVED, Acceptance.PENDING)
              .with(refund(LINE, Resolution.State.ACCEPTED))
              .build();

      assertRefused(release(unseen, payment(PRICE, NOTHING)), "goods_not_accepted");
    }

    @Test
    void whenTheProviderProvesIt_thenThePromiseIsKept() {
      var effects =
          accepted(answered(paying(AttemptState.PENDING), new ProviderAnswer.Settled("re_1", NOW)));

      assertThat(told(effects)).containsExactly(Notice.Kind.REFUND_ARRIVED);
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.AFTERCARE);
      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.RESOLVED));
    }

    @Test
    void whenASuccessFailsLater_thenTheConsumerHearsTheTruthAndANewDate() {
      var effects =
          accepted(answered(paying(AttemptState.SUCCEEDED), new ProviderAnswer.Failed("back")));

      assertThat(told(effects)).containsExactly(Notice.Kind.REFUND_FAILED_ONCE);
      assertThat(notice(effects).nextDate()).contains(made(effects).dueAt());
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.REFUND);
      assertThat(effects).hasAtLeastOneElementOfType(Effect.RetryRefund.class);
    }

    @Test
    void whenNobodyKnowsWhatBecameOfIt_thenTheProviderIsAskedAndNothingIsSent() {
      var effects =
          accepted(answered(paying(AttemptState.SUBMITTING), new ProviderAnswer.Unknown("reset")));

      assertThat(effects)
          .hasAtLeastOneElementOfType(Effect.AskProviderLater.class)
          .doesNotHaveAnyElementsOfTypes(Effect.RetryRefund.class);
    }

    private CaseState paying(AttemptState attempt) {
      return aCase(CaseStatus.FULFILLING)
          .promised(PromiseKind.REFUND)
          .with(refund(LINE, Resolution.State.ACCEPTED))
          .with(intent(LINE, IntentState.SUBMITTING, attempt))
          .build();
    }
  }

  @Nested
  class GivenACaseThatWasPaidAndIsTakenUpAgain {
    private final CaseState again =
        aCase(CaseStatus.DECIDED)
            .promised(PromiseKind.DECISION)
            .with(refund(LINE, Resolution.State.PERFORMED))
            .with(intent(LINE, IntentState.SETTLED, AttemptState.SUCCEEDED))
            .build();

    @Test
    void whenTheSameIsOfferedAgain_thenItIsRefused() {
      assertRefused(decide(again, offer(Remedy.REFUND), context(lawOfRefund())), "already_paid");
    }

    @Test
    void whenThePieceIsToBeReplacedAsWell_thenItIsRefused() {
      assertRefused(
          decide(again, offer(Remedy.REPLACEMENT), context(shopSaysYes(LINE, Remedy.REPLACEMENT))),
          "already_paid");
    }

    @Test
    void whenReductionsCameToTheWholePrice_thenItCanBeDeclined() {
      var reduced =
          resolution(LINE, Remedy.REFUND, Resolution.State.VOID, Resolution.GoodsWay.STAYS);
      var paid =
          aCase(CaseStatus.DECIDED)
              .promised(PromiseKind.DECISION)
              .with(reduced)
              .with(intent(LINE, IntentState.SETTLED, AttemptState.SUCCEEDED))
              .build();

      assertAccepted(
          decide(paid, new CaseCommand.DeclineRequest(CASE, "Done."), context(lawOfRefund())));
    }

    @Test
    void whenNothingMoreIsOwed_thenItCanBeDeclined() {
      assertAccepted(
          decide(again, new CaseCommand.DeclineRequest(CASE, "Done."), context(lawOfRefund())));
    }
  }

  @Nested
  class GivenGoodsThatAreLookedAt {
    private final CaseState here =
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.INSPECTION)
            .goods(LINE, Reception.RECEIVED, Acceptance.PENDING)
            .with(refund(LINE, Resolution.State.ACCEPTED))
            .build();

    @Test
    void whenMoreIsDeductedThanIsOwed_thenItIsRefused() {
      assertRefused(
          decide(here, found(Acceptance.PARTIAL, PRICE.plus(PRICE)), context()),
          "deduction_above_amount");
    }

    @Test
    void whenTheDeductionIsInAnotherCurrency_thenItIsRefused() {
      assertRefused(
          decide(here, found(Acceptance.PARTIAL, Money.of(1_000, "USD")), context()),
          "deduction_other_currency");
    }

    @Test
    void whenSomethingIsTakenOff_thenNobodyIsToldThatAllIsAsItShouldBe() {
      assertThat(told(accepted(decide(here, found(Acceptance.ACCEPTED, NOTHING), context()))))
          .containsExactly(Notice.Kind.INSPECTED);
      assertThat(
              told(
                  accepted(
                      decide(here, found(Acceptance.PARTIAL, Money.of(5_000, "EUR")), context()))))
          .containsExactly(Notice.Kind.INSPECTED_DIFFERS);
    }

    @Test
    void whenTheyAreNotWhatWasSent_thenTheMoneyWaitsForADecision() {
      var effects = accepted(decide(here, found(Acceptance.REJECTED, NOTHING), context()));

      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.DISPUTED));
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DECISION);
    }

    private CaseCommand found(Acceptance result, Money deduction) {
      return new CaseCommand.InspectGoods(
          CASE, LINE, new CaseCommand.Findings(Grade.C, result, deduction, "Scratched."));
    }
  }
}
