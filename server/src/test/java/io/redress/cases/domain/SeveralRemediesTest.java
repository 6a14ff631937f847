package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.CONSUMER;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOTHING;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.context;
import static io.redress.cases.domain.CaseExamples.payment;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.answered;
import static io.redress.cases.domain.Verdicts.assertAccepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.release;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Inspection;
import io.redress.goods.Reception;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundIntent;
import io.redress.people.Role;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.InspectionId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several remedies of one line, each by itself from the agreement to its end. */
class SeveralRemediesTest {
  private static final Money HARM = Money.of(4_000, "EUR");
  private static final Money PART = Money.of(25_000, "EUR");

  private static Resolution of(Remedy remedy, Money amount, Resolution.State state) {
    return new Resolution(
        new ResolutionId(new UUID(6, remedy.place())),
        LINE,
        remedy,
        amount,
        remedy == Remedy.COMPENSATION ? Resolution.GoodsWay.STAYS : Resolution.GoodsWay.COMES_BACK,
        "rule",
        state,
        NOW);
  }

  private static Resolution repair(Resolution.State state) {
    return of(Remedy.REPAIR, NOTHING, state);
  }

  private static Resolution harm(Resolution.State state) {
    return of(Remedy.COMPENSATION, HARM, state);
  }

  private static Resolution refund(Resolution.State state) {
    return of(Remedy.REFUND, PART, state);
  }

  private static CaseState offered(Resolution... offers) {
    return aCase(CaseStatus.DECIDED).promised(PromiseKind.CHOICE).with(offers).build();
  }

  /** A context in which the price of the line is known. */
  private static Verdict accept(CaseState state, Resolution... chosen) {
    var ids = Arrays.stream(chosen).map(Resolution::id).toList();
    return decide(
        state,
        new CaseCommand.AcceptOffer(CASE, ids, "Yes."),
        GoodwillExamples.context(CONSUMER, Role.AGENT));
  }

  private static List<Resolution> becoming(List<Effect> effects, Resolution.State state) {
    return effects.stream()
        .filter(Effect.AnswerOffer.class::isInstance)
        .map(Effect.AnswerOffer.class::cast)
        .filter(answer -> answer.state() == state)
        .map(Effect.AnswerOffer::resolution)
        .toList();
  }

  @Nested
  class GivenARepairAndCompensationThatAreOffered {
    private final Resolution repair = repair(Resolution.State.OFFERED);
    private final Resolution harm = harm(Resolution.State.OFFERED);
    private final Resolution whole = of(Remedy.REFUND, PRICE, Resolution.State.OFFERED);
    private final CaseState state = offered(whole, repair, harm);

    @Test
    void whenTheRepairIsChosen_thenBothAreAgreedAndTheGoodsAreAwaitedOnce() {
      var effects = accepted(accept(state, repair));

      assertThat(becoming(effects, Resolution.State.ACCEPTED)).containsExactly(repair, harm);
      assertThat(becoming(effects, Resolution.State.VOID)).containsExactly(whole);
      assertThat(effects).contains(new Effect.AwaitGoods(List.of(LINE)));
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.GOODS_BACK);
    }

    @Test
    void whenBothAreNamed_thenItIsTheSame() {
      assertThat(becoming(accepted(accept(state, repair, harm)), Resolution.State.ACCEPTED))
          .containsExactly(repair, harm);
    }

    @Test
    void whenTheWholePriceIsChosen_thenNoCompensationIsPaidBesideIt() {
      assertThat(becoming(accepted(accept(state, whole)), Resolution.State.ACCEPTED))
          .containsExactly(whole);
      assertRefused(accept(state, whole, harm), "amount_out_of_bounds");
    }

    @Test
    void whenThePieceAndItsPriceAreChosen_thenItIsRefused() {
      assertRefused(accept(state, repair, whole), "one_remedy_a_line");
    }

    @Test
    void whenTheCompensationAloneIsChosen_thenThePieceStays() {
      var effects = accepted(accept(state, harm));

      assertThat(becoming(effects, Resolution.State.VOID)).containsExactly(whole, repair);
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.REFUND);
    }
  }

  @Nested
  class GivenARepairAndCompensationThatAreAgreed {
    private final Resolution repair = repair(Resolution.State.ACCEPTED);
    private final Resolution harm = harm(Resolution.State.ACCEPTED);

    @Test
    void whenTheMoneyArrives_thenTheRepairIsStillOwed() {
      var paying =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.REFUND)
              .with(repair, harm)
              .with(intent(harm, IntentState.PENDING))
              .build();

      var effects = accepted(answered(paying, new ProviderAnswer.Settled("re_1", NOW)));

      assertThat(becoming(effects, Resolution.State.PERFORMED)).containsExactly(harm);
      assertThat(made(effects).kind()).isEqualTo(PromiseKind.FULFILMENT);
      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.MoveTo.class);
    }

    @Test
    void whenTheRepairIsDone_thenTheCaseIsResolved() {
      var effects = accepted(perform(IntentState.SETTLED));

      assertThat(becoming(effects, Resolution.State.PERFORMED)).containsExactly(repair);
      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.RESOLVED));
    }

    @Test
    void whenTheMoneyCameBackMeanwhile_thenItIsAwaitedOnceMore() {
      var effects = accepted(perform(IntentState.PENDING));

      assertThat(made(effects).kind()).isEqualTo(PromiseKind.REFUND);
      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.MoveTo.class);
    }

    private Verdict perform(IntentState money) {
      var paid = harm(Resolution.State.PERFORMED);
      var repairing =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.FULFILMENT)
              .with(repair, paid)
              .with(intent(paid, money))
              .build();
      return decide(repairing, new CaseCommand.PerformRemedy(CASE, "Sent."), context());
    }
  }

  @Nested
  class GivenARefundAndCompensationThatAreAgreed {
    private final Resolution refund = refund(Resolution.State.ACCEPTED);
    private final Resolution harm = harm(Resolution.State.ACCEPTED);

    @Test
    void whenSomethingIsDeducted_thenItIsTakenOnceAndFromTheRefund() {
      var deduction = Money.of(6_000, "EUR");
      var state = looked(Optional.of(deduction));

      var effects = accepted(release(state, payment(PRICE, NOTHING)));

      assertThat(effects)
          .filteredOn(Effect.IntendRefund.class::isInstance)
          .extracting(effect -> ((Effect.IntendRefund) effect).intent().amount())
          .containsExactlyInAnyOrder(PART.minus(deduction), HARM);
    }

    @Test
    void whenTheDeductionTakesAllOfTheRefund_thenTheCompensationIsPaid() {
      var effects = accepted(release(looked(Optional.of(PART)), payment(PRICE, NOTHING)));

      assertThat(becoming(effects, Resolution.State.PERFORMED)).containsExactly(refund);
      assertThat(effects)
          .filteredOn(Effect.IntendRefund.class::isInstance)
          .extracting(effect -> ((Effect.IntendRefund) effect).intent().resolutionId())
          .containsExactly(harm.id());
    }

    @Test
    void whenMoreIsDeductedThanTheCompensation_thenTheRefundSetsTheBound() {
      assertAccepted(inspected(Money.of(6_000, "EUR")));
      assertRefused(inspected(PART.plus(Money.of(1, "EUR"))), "deduction_above_amount");
    }

    private Verdict inspected(Money deduction) {
      var findings = new CaseCommand.Findings(Grade.C, Acceptance.PARTIAL, deduction, "Scratched.");
      return decide(
          looked(Optional.empty()), new CaseCommand.InspectGoods(CASE, LINE, findings), context());
    }

    private CaseState looked(Optional<Money> deduction) {
      var isSeen = deduction.isPresent();
      var plain =
          aCase(CaseStatus.FULFILLING)
              .promised(isSeen ? PromiseKind.REFUND : PromiseKind.INSPECTION)
              .goods(LINE, Reception.RECEIVED, isSeen ? Acceptance.PARTIAL : Acceptance.PENDING)
              .with(harm, refund)
              .build();
      return new CaseState(
          plain.head(),
          plain.lines(),
          plain.resolutions(),
          plain.liaison(),
          plain.goods(),
          deduction.map(SeveralRemediesTest::inspection).stream().toList(),
          plain.intents(),
          plain.promises(),
          plain.houseSpokeAt(),
          plain.disputes());
    }
  }

  private static Inspection inspection(Money deduction) {
    return new Inspection(
        new InspectionId(new UUID(12, 1)),
        CASE,
        LINE,
        Optional.empty(),
        Grade.C,
        Acceptance.PARTIAL,
        deduction,
        "Scratched.",
        NOW);
  }

  private static RefundIntent intent(Resolution resolution, IntentState state) {
    var plain = CaseExamples.intent(LINE, state, AttemptState.PENDING);
    return new RefundIntent(
        plain.id(),
        plain.caseId(),
        resolution.id(),
        plain.paymentId(),
        resolution.amount(),
        plain.state(),
        plain.createdAt(),
        plain.settledAt(),
        plain.version(),
        plain.attempts());
  }
}
