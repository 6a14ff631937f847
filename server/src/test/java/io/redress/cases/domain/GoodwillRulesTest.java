package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.OTHER_LINE;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.lawSaysYes;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.CaseExamples.saysNo;
import static io.redress.cases.domain.GoodwillExamples.SECOND;
import static io.redress.cases.domain.GoodwillExamples.agent;
import static io.redress.cases.domain.GoodwillExamples.answer;
import static io.redress.cases.domain.GoodwillExamples.context;
import static io.redress.cases.domain.GoodwillExamples.exception;
import static io.redress.cases.domain.GoodwillExamples.gesture;
import static io.redress.cases.domain.GoodwillExamples.goodwill;
import static io.redress.cases.domain.GoodwillExamples.grant;
import static io.redress.cases.domain.GoodwillExamples.granted;
import static io.redress.cases.domain.GoodwillExamples.perform;
import static io.redress.cases.domain.GoodwillExamples.supervisor;
import static io.redress.cases.domain.GoodwillExamples.with;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Goodwill;
import io.redress.cases.Goodwill.Gift;
import io.redress.cases.Goodwill.Move;
import io.redress.cases.Goodwill.Reason;
import io.redress.cases.Goodwill.State;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.people.Role;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.ApiKeyId;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who gives how much, who must agree, and that no right is ever touched by it. */
class GoodwillRulesTest {
  private static Goodwill kept(List<Effect> effects) {
    return effects.stream()
        .flatMap(
            effect ->
                switch (effect) {
                  case Effect.KeepGoodwill(var goodwill) -> Optional.of(goodwill).stream();
                  case Effect.MoveGoodwill(var read, var next) -> Optional.of(next).stream();
                  default -> Optional.<Goodwill>empty().stream();
                })
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class GivenAnOpenCase {
    private final CaseState state =
        aCase(CaseStatus.FULFILLING).promised(PromiseKind.REFUND).build();

    @Test
    void whenAGestureIsWithinTheLimit_thenItIsGivenPromisedAndTold() {
      var effects = accepted(decide(state, grant(gesture(25)), agent()));

      assertThat(kept(effects).state()).isEqualTo(State.GRANTED);
      assertThat(kept(effects).ties().promise()).contains(made(effects).id());
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.GOODWILL);
      assertThat(told(effects)).containsExactly(Notice.Kind.GOODWILL_GIVEN);
    }

    @Test
    void whenAGestureIsGiven_thenNothingThatIsOwedIsTouched() {
      assertThat(accepted(decide(state, grant(gesture(25)), agent())))
          .doesNotHaveAnyElementsOfTypes(
              Effect.Offer.class,
              Effect.AnswerOffer.class,
              Effect.EndPromise.class,
              Effect.MoveTo.class,
              Effect.IntendRefund.class);
    }

    @Test
    void whenItIsAboveTheLimit_thenASecondPersonIsAskedAndTheConsumerIsNotTold() {
      var effects = accepted(decide(state, grant(gesture(26)), agent()));

      assertThat(told(effects)).isEmpty();
      assertThat(effects)
          .filteredOn(Effect.AskSecond.class::isInstance)
          .extracting(effect -> ((Effect.AskSecond) effect).able())
          .containsExactly(List.of(Role.SUPERVISOR, Role.ADMINISTRATOR));
      assertThat(kept(effects).state()).isEqualTo(State.ASKED);
      assertThat(kept(effects).asked().by()).isEqualTo(STAFF);
    }

    @Test
    void whenItIsAboveEveryLimit_thenNobodyIsAskedInVain() {
      assertRefused(decide(state, grant(gesture(1_001)), agent()), "goodwill_above_every_limit");
    }

    @Test
    void whenSmallSumsAddUp_thenTheLimitCountsThemTogether() {
      var before = goodwill(gesture(20), State.PERFORMED);

      var effects = accepted(decide(with(state, before), grant(gesture(6)), agent()));

      assertThat(kept(effects).state()).isEqualTo(State.ASKED);
    }

    @Test
    void whenWhatWasGivenWasTurnedDown_thenItIsNotCounted() {
      var offer = refund(LINE, Resolution.State.DECLINED);
      var turnedDown =
          goodwill(exception(Remedy.REFUND, 20), State.GRANTED)
              .tied(new Goodwill.Ties(Optional.empty(), Optional.of(offer.id()), Optional.empty()));
      var later = aCase(CaseStatus.FULFILLING).promised(PromiseKind.REFUND).with(offer).build();

      var effects = accepted(decide(with(later, turnedDown), grant(gesture(25)), agent()));

      assertThat(kept(effects).state()).isEqualTo(State.GRANTED);
    }

    @Test
    void whenAProgramGives_thenTheLowestLimitHolds() {
      var program = Actor.apiKey(new ApiKeyId(new UUID(8, 9)));

      assertThat(
              kept(accepted(decide(state, grant(gesture(25)), context(program, Role.AGENT))))
                  .state())
          .isEqualTo(State.GRANTED);
    }

    @Test
    void whenARoleGivesNothing_thenItIsAskedFor() {
      var effects = accepted(decide(state, grant(gesture(1)), context(STAFF, Role.FINANCE)));

      assertThat(kept(effects).state()).isEqualTo(State.ASKED);
    }

    @Test
    void whenSomethingIsMissing_thenItIsRefused() {
      var silent = new Gift(Optional.empty(), Remedy.COMPENSATION, PRICE, Reason.DELAY, " ");
      var yen =
          new Gift(
              Optional.empty(), Remedy.STORE_CREDIT, Money.of(100, "JPY"), Reason.DELAY, "So.");
      var nowhere =
          new Gift(Optional.of(OTHER_LINE), Remedy.COMPENSATION, PRICE, Reason.DELAY, "So.");

      assertRefused(decide(state, grant(silent), agent()), "words_missing");
      assertRefused(decide(state, grant(yen), agent()), "goodwill_sum_missing");
      assertRefused(decide(state, grant(gesture(0)), agent()), "goodwill_sum_missing");
      assertRefused(decide(state, grant(nowhere), agent()), "goodwill_line_missing");
    }

    @Test
    void whenAnExceptionIsToBeOfferedTooLate_thenItIsRefused() {
      assertRefused(
          decide(state, grant(exception(Remedy.REFUND, 298)), agent()), "goodwill_not_now");
    }

    @Test
    void whenTheConsumerAsksForIt_thenItIsNotTheirs() {
      assertRefused(
          decide(state, grant(gesture(5)), context(CaseExamples.CONSUMER, Role.AGENT)),
          "not_yours");
    }
  }

  @Nested
  class GivenSomethingIsAskedFor {
    private final CaseState state =
        with(
            aCase(CaseStatus.FULFILLING).promised(PromiseKind.REFUND).build(),
            goodwill(gesture(100), State.ASKED));

    @Test
    void whenASecondPersonAgrees_thenItIsGiven() {
      var effects = accepted(decide(state, answer(Move.APPROVE), supervisor()));

      assertThat(kept(effects).state()).isEqualTo(State.GRANTED);
      assertThat(kept(effects).answered().orElseThrow().by()).isEqualTo(SECOND);
      assertThat(told(effects)).containsExactly(Notice.Kind.GOODWILL_GIVEN);
    }

    @Test
    void whenWhoAskedAgrees_thenThatIsNoSecondPerson() {
      assertRefused(
          decide(state, answer(Move.APPROVE), context(STAFF, Role.SUPERVISOR)),
          "goodwill_needs_second_person");
    }

    @Test
    void whenAProgramAgrees_thenThatIsNoPerson() {
      var program = Actor.apiKey(new ApiKeyId(new UUID(8, 9)));

      assertRefused(
          decide(state, answer(Move.APPROVE), context(program, Role.ADMINISTRATOR)),
          "goodwill_needs_second_person");
    }

    @Test
    void whenTheSecondMayNotGiveSoMuch_thenItGoesOnWaiting() {
      assertRefused(
          decide(state, answer(Move.APPROVE), context(SECOND, Role.AGENT)),
          "goodwill_above_your_limit");
    }

    @Test
    void whenASecondPersonSaysNo_thenTheConsumerHearsNothing() {
      var effects = accepted(decide(state, answer(Move.DECLINE), supervisor()));

      assertThat(effects).singleElement().isInstanceOf(Effect.MoveGoodwill.class);
      assertThat(kept(effects).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void whenItIsTakenBack_thenOnlyByWhoAsked() {
      assertThat(kept(accepted(decide(state, answer(Move.TAKE_BACK), agent()))).state())
          .isEqualTo(State.TAKEN_BACK);
      assertRefused(decide(state, answer(Move.TAKE_BACK), supervisor()), "goodwill_not_yours");
    }

    @Test
    void whenTheCaseIsToBeClosed_thenItStaysOpen() {
      var done =
          with(
              aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE).build(),
              goodwill(gesture(100), State.ASKED));

      assertRefused(
          decide(done, new CaseCommand.CloseCase(CaseExamples.CASE), agent()), "goodwill_open");
    }
  }

  @Nested
  class GivenAGestureIsOwed {
    private final CaseState plain =
        aCase(CaseStatus.RESOLVED).promised(PromiseKind.AFTERCARE, PromiseKind.GOODWILL).build();
    private final CaseState state = with(plain, granted(gesture(25), plain));

    @Test
    void whenItIsDone_thenThePromiseIsKeptAndTheConsumerTold() {
      var effects = accepted(decide(state, perform(), agent()));

      assertThat(kept(effects).state()).isEqualTo(State.PERFORMED);
      assertThat(effects)
          .filteredOn(Effect.EndPromise.class::isInstance)
          .extracting(effect -> ((Effect.EndPromise) effect).end())
          .containsExactly(PromiseState.KEPT);
      assertThat(told(effects)).containsExactly(Notice.Kind.MESSAGE_FROM_HOUSE);
    }

    @Test
    void whenTheCaseIsToBeClosed_thenItStaysOpen() {
      assertRefused(
          decide(state, new CaseCommand.CloseCase(CaseExamples.CASE), agent()), "goodwill_open");
    }
  }

  @Nested
  class GivenTheRulesGiveNothing {
    private final CaseState state =
        aCase(CaseStatus.DECIDED).promised(PromiseKind.DECISION).build();

    @Test
    void whenAnExceptionIsMade_thenItIsOfferedAsGoodwillForAllThatWasPaid() {
      var gift = exception(Remedy.REFUND, 1);

      var effects =
          accepted(decide(state, grant(gift), context(STAFF, Role.ADMINISTRATOR, saysNo(LINE))));

      assertThat(effects)
          .filteredOn(Effect.Offer.class::isInstance)
          .extracting(effect -> ((Effect.Offer) effect).resolution())
          .singleElement()
          .satisfies(
              offer -> {
                assertThat(offer.isGoodwill()).isTrue();
                assertThat(offer.amount()).isEqualTo(PRICE);
                assertThat(offer.state()).isEqualTo(Resolution.State.OFFERED);
              });
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.CHOICE);
      assertThat(kept(effects).gift().worth()).isEqualTo(PRICE);
    }

    @Test
    void whenAnExceptionIsAboveTheLimit_thenASecondPersonIsAsked() {
      var effects =
          accepted(decide(state, grant(exception(Remedy.REFUND, 1)), agent(saysNo(LINE))));

      assertThat(kept(effects).state()).isEqualTo(State.ASKED);
      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.Offer.class);
    }

    @Test
    void whenMoreThanThePriceIsTakenOff_thenItIsRefused() {
      assertRefused(
          decide(state, grant(exception(Remedy.PRICE_REDUCTION, 299)), agent(saysNo(LINE))),
          "amount_out_of_bounds");
    }
  }

  @Nested
  class GivenTheLawGivesARefund {
    @Test
    void whenTheRefundIsCalledGoodwill_thenItIsARightAndRefused() {
      var state = aCase(CaseStatus.DECIDED).promised(PromiseKind.DECISION).build();

      assertRefused(
          decide(state, grant(exception(Remedy.REFUND, 298)), agent(law())), "goodwill_is_a_right");
    }

    @Test
    void whenTheRightIsNotOnTheTable_thenNothingIsOfferedInItsPlace() {
      var state = aCase(CaseStatus.DECIDED).promised(PromiseKind.DECISION).build();

      assertRefused(
          decide(state, grant(exception(Remedy.PRICE_REDUCTION, 20)), agent(law())),
          "goodwill_law_first");
    }

    @Test
    void whenTheRightIsOffered_thenAnExceptionComesBesideIt() {
      var state =
          aCase(CaseStatus.DECIDED)
              .promised(PromiseKind.CHOICE)
              .with(refund(LINE, Resolution.State.OFFERED))
              .build();

      var effects =
          accepted(decide(state, grant(exception(Remedy.PRICE_REDUCTION, 20)), agent(law())));

      assertThat(effects)
          .hasAtLeastOneElementOfType(Effect.Offer.class)
          .doesNotHaveAnyElementsOfTypes(Effect.AnswerOffer.class);
    }

    private static LineAssessment law() {
      return lawSaysYes(LINE, "consumer", Remedy.REFUND);
    }
  }
}
