package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.CONSUMER;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.OTHER_LINE;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.CaseExamples.lawSaysYes;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.CaseExamples.resolution;
import static io.redress.cases.domain.CaseExamples.saysNo;
import static io.redress.cases.domain.CaseExamples.shopSaysYes;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertAccepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.due;
import static io.redress.cases.domain.Verdicts.lawOfRefund;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.offer;
import static io.redress.cases.domain.Verdicts.received;
import static io.redress.cases.domain.Verdicts.said;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseStatus;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.conversation.MessageChannel;
import io.redress.conversation.ThreadKind;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.liaison.BrandAnswer;
import io.redress.liaison.LiaisonState;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Ground;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is offered, declined and asked of brands. */
class DecisionRulesTest {
  @Nested
  class GivenADecidedCase {
    private final CaseState decided =
        aCase(CaseStatus.DECIDED).promised(PromiseKind.DECISION).build();

    @Test
    void whenOneRemedyIsOfferedTwice_thenItIsRefused() {
      var refund = new CaseCommand.LineRemedy(LINE, Remedy.REFUND);
      var twice = new CaseCommand.OfferRemedies(CASE, List.of(refund, refund), "Gladly.");

      assertRefused(decide(decided, twice, context(lawOfRefund())), "remedy_twice");
    }

    @Test
    void whenLessThanTheLawGivesIsOffered_thenItIsRefusedWithWhatIsMissing() {
      var law = lawSaysYes(LINE, "consumer", Remedy.REPLACEMENT, Remedy.REFUND);

      var verdict = decide(decided, offer(Remedy.REPLACEMENT), context(law));

      assertRefused(verdict, "offer_below_law");
      assertThat(((Verdict.Refused) verdict).refusal().facts()).containsEntry("remedy", "refund");
    }

    @Test
    void whenThePieceCostNothing_thenNoSumNeedBeOfferedForIt() {
      var offer = offer(Remedy.REPAIR);

      assertRefused(decide(decided, offer, context(repairAndUpTo(29_800))), "offer_below_law");
      assertAccepted(decide(decided, offer, context(repairAndUpTo(0))));
    }

    private static LineAssessment repairAndUpTo(long cents) {
      var law = lawSaysYes(LINE, "consumer", Remedy.REPAIR, Remedy.COMPENSATION);
      var possible =
          law.possible().stream()
              .map(
                  each ->
                      new LineAssessment.Possible(
                          each.remedy(),
                          Money.of(cents, "EUR"),
                          each.way(),
                          each.ruleId(),
                          each.performBy()))
              .toList();
      return new LineAssessment(LINE, law.rules(), law.facts(), law.decision(), possible);
    }

    @Test
    void whenTheShopAddsToTheLaw_thenWhatItAddsMayBeLeftOut() {
      var law = shopAdds(LINE, Remedy.REFUND, Remedy.STORE_CREDIT);

      assertAccepted(decide(decided, offer(Remedy.REFUND), context(law)));
      assertRefused(decide(decided, offer(Remedy.STORE_CREDIT), context(law)), "offer_below_law");
    }

    @Test
    void whenTheChoiceIsTheSellers_thenOneOfThemIsEnough() {
      var law = lawSaysYes(LINE, "seller", Remedy.REPLACEMENT, Remedy.REFUND);

      assertAccepted(decide(decided, offer(Remedy.REFUND), context(law)));
    }

    @Test
    void whenTheLawSaysYes_thenNobodyCanDecline() {
      var law = lawSaysYes(LINE, "consumer", Remedy.REFUND);

      assertRefused(
          decide(decided, new CaseCommand.DeclineRequest(CASE, "No."), context(law)),
          "law_says_yes");
    }

    @Test
    void whenOnlyTheShopSaysYesOrNobodyDoes_thenItCanBeDeclined() {
      var no = new CaseCommand.DeclineRequest(CASE, "No.");

      assertAccepted(decide(decided, no, context(shopSaysYes(LINE, Remedy.REFUND))));
      assertAccepted(decide(decided, no, context(saysNo(LINE))));
    }

    @Test
    void whenWordsGoWithAnOfferOrANo_thenTheConsumerFindsThemInTheThread() {
      var offered = decide(decided, offer(Remedy.REFUND), context(lawOfRefund()));
      var no = new CaseCommand.DeclineRequest(CASE, "It was worn.");

      assertThat(said(accepted(offered))).containsExactly("Gladly.");
      assertThat(said(accepted(decide(decided, no, context(saysNo(LINE))))))
          .containsExactly("It was worn.");
    }

    @Test
    void whenWhatIsOfferedIsNotPossible_thenItIsRefused() {
      assertRefused(
          decide(decided, offer(Remedy.REPAIR), context(shopSaysYes(LINE, Remedy.REFUND))),
          "remedy_not_possible");
    }

    @Test
    void whenMoreThanThePriceIsOffered_thenItIsRefused() {
      var much = Optional.of(PRICE.plus(Money.of(1, "EUR")));
      var command =
          new CaseCommand.OfferRemedies(
              CASE, List.of(new LineRemedy(LINE, Remedy.PRICE_REDUCTION, much)), "Here.");

      assertRefused(
          decide(decided, command, context(shopSaysYes(LINE, Remedy.PRICE_REDUCTION))),
          "amount_out_of_bounds");
    }

    @Test
    void whenTheBrandStillAsksUs_thenTheOfferEndsTheRequest() {
      var asking =
          aCase(CaseStatus.DECIDED)
              .promised(PromiseKind.DECISION)
              .asked(LiaisonState.INFO_ASKED)
              .build();

      assertThat(accepted(decide(asking, offer(Remedy.REFUND), context(lawOfRefund()))))
          .hasAtLeastOneElementOfType(Effect.CloseLiaison.class)
          .hasAtLeastOneElementOfType(Effect.Offer.class);
    }
  }

  @Nested
  class GivenABrandThatIsAsked {
    private final CaseState asked =
        aCase(CaseStatus.ASSESSING)
            .promised(PromiseKind.BRAND_ANSWER)
            .asked(LiaisonState.SENT)
            .build();

    @Test
    void whenItRefuses_thenTheFloorStaysWhereItIs() {
      var no = new CaseCommand.RecordBrandAnswer(CASE, new BrandAnswer.Declined("Never."), "Ana");
      assertThat(made(decide(asked, no, context())).kind()).isEqualTo(PromiseKind.DECISION);

      var refused =
          aCase(CaseStatus.DECIDED)
              .promised(PromiseKind.DECISION)
              .asked(LiaisonState.REFUSED)
              .build();
      assertRefused(
          decide(refused, new CaseCommand.DeclineRequest(CASE, "No."), context(lawOfRefund())),
          "law_says_yes");
      assertAccepted(decide(refused, offer(Remedy.REFUND), context(lawOfRefund())));
    }

    @Test
    void whenWeAnswerItsQuestion_thenItsDateIsThatOfTheNewPromise() {
      var asking =
          aCase(CaseStatus.ASSESSING)
              .promised(PromiseKind.DECISION)
              .asked(LiaisonState.INFO_ASKED)
              .build();

      var effects = accepted(decide(asking, new CaseCommand.ReplyToBrand(CASE, "No."), context()));

      assertThat(effects)
          .filteredOn(Effect.BrandReplied.class::isInstance)
          .singleElement()
          .extracting(effect -> ((Effect.BrandReplied) effect).request().answerBy())
          .isEqualTo(made(effects).dueAt());
    }

    @Test
    void whenItStaysSilent_thenTheConsumerIsToldAndWeDecide() {
      var effects = accepted(due(asked, PromiseKind.BRAND_ANSWER));

      assertThat(told(effects)).startsWith(Notice.Kind.BRAND_SILENT);
      assertThat(effects).hasAtLeastOneElementOfType(Effect.BrandSilent.class);
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DECISION);
    }
  }

  @Nested
  class GivenAClosedCase {
    @Test
    void whenTheConsumerWrites_thenItIsTakenAndTheCaseIsOpenAgain() {
      var words = new CaseCommand.Words("It broke.", "Lena", "en");
      var message =
          new CaseCommand.WriteMessage(CASE, ThreadKind.CONSUMER, MessageChannel.MAIL, words);

      var effects =
          accepted(
              CaseRules.decide(
                  aCase(CaseStatus.CLOSED).build(),
                  message,
                  contextAt(NOW, CONSUMER, List.of(), List.of())));

      assertThat(effects)
          .contains(
              new Effect.MoveTo(CaseStatus.REOPENED), new Effect.HoldUnits(Effect.IfTaken.GO_ON));
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.DECISION);
    }
  }

  @Nested
  class GivenTwoLines {
    @Test
    void whenOneIsHereAndTheOtherIsNot_thenTheGoodsAreStillAwaited() {
      var state =
          aCase(CaseStatus.FULFILLING)
              .withTwoLines()
              .promised(PromiseKind.GOODS_BACK)
              .goods(LINE, Reception.AWAITING, Acceptance.PENDING)
              .goods(OTHER_LINE, Reception.AWAITING, Acceptance.PENDING)
              .with(
                  refund(LINE, Resolution.State.ACCEPTED),
                  refund(OTHER_LINE, Resolution.State.ACCEPTED))
              .build();

      assertThat(accepted(decide(state, received(), context())))
          .doesNotHaveAnyElementsOfTypes(Effect.MakePromise.class);
    }

    @Test
    void whenTheOtherIsNotOwedAnyMore_thenItIsNotAwaited() {
      var state =
          aCase(CaseStatus.FULFILLING)
              .withTwoLines()
              .promised(PromiseKind.GOODS_BACK)
              .goods(LINE, Reception.AWAITING, Acceptance.PENDING)
              .goods(OTHER_LINE, Reception.AWAITING, Acceptance.PENDING)
              .with(
                  refund(LINE, Resolution.State.ACCEPTED),
                  refund(OTHER_LINE, Resolution.State.VOID))
              .build();

      assertThat(made(decide(state, received(), context())).kind())
          .isEqualTo(PromiseKind.INSPECTION);
    }

    @Test
    void whenOneLineIsLeftWithoutAChoice_thenNothingIsTakenAway() {
      var one = refund(LINE, Resolution.State.OFFERED);
      var other = refund(OTHER_LINE, Resolution.State.OFFERED);
      var state = aCase(CaseStatus.DECIDED).promised(PromiseKind.CHOICE).with(one, other).build();

      assertRefused(
          decide(state, new CaseCommand.AcceptOffer(CASE, List.of(one.id()), "Yes."), context()),
          "choice_missing");
      assertAccepted(
          decide(
              state,
              new CaseCommand.AcceptOffer(CASE, List.of(one.id(), other.id()), "Yes."),
              context()));
    }

    @Test
    void whenTwoRemediesOfOneLineAreAccepted_thenItIsRefused() {
      var one = refund(LINE, Resolution.State.OFFERED);
      var other =
          resolution(
              LINE, Remedy.EXCHANGE, Resolution.State.OFFERED, Resolution.GoodsWay.COMES_BACK);
      var state = aCase(CaseStatus.DECIDED).promised(PromiseKind.CHOICE).with(one, other).build();

      assertRefused(
          decide(
              state,
              new CaseCommand.AcceptOffer(CASE, List.of(one.id(), other.id()), "Both!"),
              context()),
          "one_remedy_a_line");
    }
  }

  /** Where the law says yes, and the shop's own terms add one more remedy to choose from. */
  private static LineAssessment shopAdds(CaseLineId line, Remedy byLaw, Remedy added) {
    var law = CaseExamples.lawSaysYes(line, "consumer", byLaw, added).decision();
    return CaseExamples.assessment(
        line,
        new Decision(
            law.entitled(),
            law.certainty(),
            law.basis(),
            law.remedies(),
            law.terms(),
            List.of(
                entitlement(byLaw, Ground.Layer.STATUTE), entitlement(added, Ground.Layer.STORE)),
            law.alternatives(),
            law.grounds(),
            law.missingFacts(),
            law.question(),
            law.explanation(),
            law.exposure()));
  }

  private static Entitlement entitlement(Remedy remedy, Ground.Layer layer) {
    return new Entitlement(
        remedy, 1, layer.code(), layer, null, null, null, null, null, null, null, false);
  }
}
