package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.OTHER_LINE;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.CaseExamples.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.goods.receiving.SecondLook;
import io.redress.promises.PromiseKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bench may say of goods: differences stop the money, and two persons look. */
class BenchRulesTest {
  private static final CaseContext BENCH = contextAt(NOW, STAFF, List.of(), List.of());

  private static CaseExamples.Builder fulfilling(Reception reception) {
    return aCase(CaseStatus.FULFILLING)
        .promised(PromiseKind.INSPECTION)
        .goods(LINE, reception, Acceptance.PENDING)
        .with(refund(LINE, Resolution.State.ACCEPTED));
  }

  private static CaseExamples.Builder disputed(Reception reception) {
    return aCase(CaseStatus.DISPUTED)
        .promised(PromiseKind.DECISION)
        .goods(LINE, reception, Acceptance.PENDING)
        .with(refund(LINE, Resolution.State.ACCEPTED));
  }

  private static List<Effect> accepted(CaseState state, CaseCommand command) {
    var verdict = CaseRules.decide(state, command, BENCH);
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    return ((Verdict.Accepted) verdict).effects();
  }

  private static String refused(CaseState state, CaseCommand command) {
    var verdict = CaseRules.decide(state, command, BENCH);
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused) verdict).refusal().code();
  }

  private static Optional<Notice> told(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.Tell.class::isInstance)
        .map(effect -> ((Effect.Tell) effect).notice())
        .findFirst();
  }

  @Nested
  class GivenGoodsThatAreHere {
    @ParameterizedTest
    @EnumSource(
        value = Reception.class,
        names = {"WRONG_ITEM", "SHORT", "EMPTY", "SWAP_SUSPECTED"})
    void whenACloserLookSpeaksForSomethingElse_thenTheMoneyStopsAndItIsToldPlainly(Reception kind) {
      var effects =
          accepted(
              fulfilling(Reception.RECEIVED).build(), new CaseCommand.DoubtGoods(CASE, LINE, kind));

      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.DISPUTED));
      var notice = told(effects).orElseThrow();
      assertThat(notice.kind()).isEqualTo(Notice.Kind.INSPECTED_DIFFERS);
      assertThat(notice.words()).contains(kind.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void whenNothingDiffers_thenThereIsNoDoubt() {
      assertThat(
              refused(
                  fulfilling(Reception.RECEIVED).build(),
                  new CaseCommand.DoubtGoods(CASE, LINE, Reception.RECEIVED)))
          .isEqualTo("no_difference");
    }
  }

  @Nested
  class GivenADifference {
    @Test
    void whenTheSecondPersonSeesTheSame_thenNothingIsRefusedAndTheDecisionStaysPromised() {
      var effects =
          accepted(
              disputed(Reception.SWAP_SUSPECTED).build(),
              new CaseCommand.ConfirmGoods(CASE, LINE, SecondLook.AS_FIRST_SEEN));

      assertThat(effects).hasSize(1).hasOnlyElementsOfType(Effect.Note.class);
    }

    @Test
    void whenTheSecondPersonSeesThatAllIsRight_thenTheCaseGoesOn() {
      var effects =
          accepted(
              disputed(Reception.SWAP_SUSPECTED).build(),
              new CaseCommand.ConfirmGoods(CASE, LINE, SecondLook.AS_EXPECTED));

      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.FULFILLING));
      assertThat(effects)
          .filteredOn(Effect.MakePromise.class::isInstance)
          .extracting(effect -> ((Effect.MakePromise) effect).promise().kind())
          .containsExactly(PromiseKind.INSPECTION);
    }

    @Test
    void whenAnotherPieceStillDiffers_thenTheCaseStaysDisputed() {
      var state =
          disputed(Reception.SHORT)
              .goods(OTHER_LINE, Reception.EMPTY, Acceptance.PENDING)
              .with(refund(OTHER_LINE, Resolution.State.ACCEPTED))
              .build();

      var effects =
          accepted(state, new CaseCommand.ConfirmGoods(CASE, LINE, SecondLook.AS_EXPECTED));

      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.MoveTo.class);
    }

    @Test
    void whenAnExchangeWasCalledOff_thenTheCaseStaysForWhoeverDecides() {
      var state =
          aCase(CaseStatus.DISPUTED)
              .promised(PromiseKind.DECISION)
              .with(ExchangeExamples.exchange(ExchangeExamples.DEARER, Resolution.State.VOID))
              .goods(OTHER_LINE, Reception.SWAP_SUSPECTED, Acceptance.PENDING)
              .with(refund(OTHER_LINE, Resolution.State.ACCEPTED))
              .build();

      var effects =
          accepted(state, new CaseCommand.ConfirmGoods(CASE, OTHER_LINE, SecondLook.AS_EXPECTED));

      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.MoveTo.class);
    }

    @ParameterizedTest
    @EnumSource(
        value = Reception.class,
        names = {"WRONG_ITEM", "SHORT", "EMPTY", "SWAP_SUSPECTED"})
    void whenMoneyIsAskedFor_thenNoneIsOrdered(Reception kind) {
      assertThat(refused(disputed(kind).build(), new CaseCommand.ReleaseRefund(CASE)))
          .isEqualTo("not_now");
      assertThat(refused(disputed(kind).build(), new CaseCommand.RetryRefund(CASE)))
          .isEqualTo("not_now");
      assertThat(refused(disputed(kind).build(), new CaseCommand.PerformRemedy(CASE, "Sent.")))
          .isEqualTo("not_now");
    }

    @Test
    void whenAnotherPieceOfTheSameBoxIsCounted_thenItIsNotedAndNothingElseIsTold() {
      var state =
          disputed(Reception.WRONG_ITEM)
              .goods(OTHER_LINE, Reception.AWAITING, Acceptance.PENDING)
              .with(refund(OTHER_LINE, Resolution.State.ACCEPTED))
              .build();

      var effects =
          accepted(state, new CaseCommand.ReceiveGoods(CASE, OTHER_LINE, Reception.RECEIVED));

      assertThat(told(effects)).isEmpty();
      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.MoveTo.class);
    }

    @Test
    void whenTheLineDoesNotDiffer_thenThereIsNothingToConfirm() {
      assertThat(
              refused(
                  disputed(Reception.SHORT).build(),
                  new CaseCommand.ConfirmGoods(CASE, OTHER_LINE, SecondLook.AS_EXPECTED)))
          .isEqualTo("nothing_differs");
    }
  }
}
