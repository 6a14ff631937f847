package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.CONSUMER;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOTHING;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.CaseExamples.payment;
import static io.redress.cases.domain.CaseExamples.resolution;
import static io.redress.cases.domain.CaseExamples.shopSaysYes;
import static io.redress.cases.domain.ExchangeExamples.UP;
import static io.redress.cases.domain.ExchangeExamples.asked;
import static io.redress.cases.domain.ExchangeExamples.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.money.AttemptState;
import io.redress.money.ChargeAnswer;
import io.redress.money.DifferenceCharge;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.PaymentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A difference to pay, with something else going on in its case. */
class DifferenceBesideTest {
  private static final Resolution REFUND_BESIDE =
      resolution(LINE, Remedy.REFUND, Resolution.State.VOID, Resolution.GoodsWay.COMES_BACK);

  private static List<Effect> accepted(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    return ((Verdict.Accepted) verdict).effects();
  }

  private static String refused(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    return ((Verdict.Refused) verdict).refusal().code();
  }

  private static List<PromiseKind> promised(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.MakePromise.class::isInstance)
        .map(each -> ((Effect.MakePromise) each).promise().kind())
        .toList();
  }

  private static CaseContext by(Actor actor) {
    return contextAt(NOW, actor, List.of(), List.of(payment(PRICE, NOTHING)));
  }

  /** Nothing that is owed beside waits for a payment or falls away with it. */
  @Nested
  class GivenAnotherRemedyIsOwedBeside {
    private final Resolution other =
        resolution(
            CaseExamples.OTHER_LINE,
            Remedy.REPLACEMENT,
            Resolution.State.ACCEPTED,
            Resolution.GoodsWay.COMES_BACK);

    private CaseState carriedBy(PromiseKind kind, Resolution exchange, int reminders) {
      return aCase(CaseStatus.FULFILLING)
          .withTwoLines()
          .promised(kind)
          .reminded(kind, reminders)
          .with(exchange, other, REFUND_BESIDE)
          .build();
    }

    private List<Resolution> performed(List<Effect> effects) {
      return effects.stream()
          .filter(Effect.AnswerOffer.class::isInstance)
          .map(Effect.AnswerOffer.class::cast)
          .filter(each -> each.state() == Resolution.State.PERFORMED)
          .map(Effect.AnswerOffer::resolution)
          .toList();
    }

    @Test
    void whenTheDifferenceIsNotPaid_thenTheOthersComeFirstAndNothingFallsAway() {
      var state = carriedBy(PromiseKind.PAYMENT, asked(), 1);
      var promise = state.open(PromiseKind.PAYMENT).orElseThrow();

      var effects =
          accepted(
              CaseRules.decide(
                  state,
                  new CaseCommand.HandleDuePromise(CASE, promise.id()),
                  contextAt(promise.dueAt(), Actor.SYSTEM, List.of(), List.of())));

      assertThat(promised(effects)).containsExactly(PromiseKind.FULFILMENT);
      assertThat(effects)
          .doesNotHaveAnyElementsOfTypes(Effect.ExpireDifference.class, Effect.AnswerOffer.class);
    }

    @Test
    void whenTheOthersAreDone_thenTheUnpaidPieceStaysAndItsPaymentIsAwaitedAgain() {
      var state = carriedBy(PromiseKind.FULFILMENT, asked(), 0);

      var effects =
          accepted(
              CaseRules.decide(
                  state, new CaseCommand.PerformRemedy(CASE, "It is sent."), by(STAFF)));

      assertThat(performed(effects)).containsExactly(other);
      assertThat(promised(effects)).containsExactly(PromiseKind.PAYMENT);
      assertThat(effects)
          .doesNotHaveAnyElementsOfTypes(Effect.AskDifference.class, Effect.BookExchange.class);
    }

    @Test
    void whenItIsPaidMeanwhile_thenThePromiseOfTheOthersStandsAndBothAreDoneTogether() {
      var trying = carriedBy(PromiseKind.FULFILMENT, asked(attempt(AttemptState.PENDING)), 0);
      var answer =
          new CaseCommand.RecordChargeAnswer(
              CASE, ExchangeExamples.TRY, new ChargeAnswer.Succeeded("sbp_1", NOW));

      var effects = accepted(CaseRules.decide(trying, answer, by(Actor.PROVIDER)));

      assertThat(effects).hasAtLeastOneElementOfType(Effect.RecordCharge.class);
      assertThat(effects)
          .doesNotHaveAnyElementsOfTypes(Effect.MakePromise.class, Effect.EndPromise.class);
      assertThat(
              accepted(
                  CaseRules.decide(
                      carriedBy(PromiseKind.FULFILMENT, asked(), 0),
                      new CaseCommand.PayDifference(CASE),
                      by(CONSUMER))))
          .hasAtLeastOneElementOfType(Effect.StartCharge.class);
    }

    @Test
    void whenMoneyIsOwedMeanwhile_thenAPaymentDoesNotKeepThatPromise() {
      var state = carriedBy(PromiseKind.REFUND, asked(), 0);
      var report = new CaseCommand.ReportPayment(CASE, asked().id(), ExchangeExamples.paid(UP));

      var effects = accepted(CaseRules.decide(state, report, by(STAFF)));

      assertThat(effects).hasAtLeastOneElementOfType(Effect.TakePayment.class);
      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.EndPromise.class);
    }
  }

  @Nested
  class GivenAPaymentThatIsReported {
    @Test
    void whenItsDayIsStillToCome_thenItIsRefused() {
      var state = aCase(CaseStatus.FULFILLING).promised(PromiseKind.PAYMENT).with(asked()).build();
      var tomorrow =
          new CaseCommand.PaidElsewhere(
              "till", "till-1", "cash", "till-1", UP, NOW.plus(Duration.ofDays(1)));

      assertThat(
              refused(
                  CaseRules.decide(
                      state,
                      new CaseCommand.ReportPayment(CASE, asked().id(), tomorrow),
                      by(STAFF))))
          .isEqualTo("payment_in_future");
    }
  }

  /** A case in dispute is decided anew: what was asked for it is asked no longer. */
  @Nested
  class GivenADispute {
    @Test
    void whenItIsDecided_thenNoDifferenceIsLeftToPay() {
      var state = aCase(CaseStatus.DISPUTED).promised(PromiseKind.DECISION).with(asked()).build();
      var context = contextAt(NOW, STAFF, List.of(shopSaysYes(LINE, Remedy.REFUND)), List.of());

      assertThat(accepted(CaseRules.decide(state, new CaseCommand.Decide(CASE), context)))
          .hasAtLeastOneElementOfType(Effect.ExpireDifference.class);
    }
  }

  /** The piece is sold out, or broke before it left. */
  @Nested
  class GivenThePieceCannotBeSent {
    private Verdict calledOff(Resolution exchange, PromiseKind carrying, String words) {
      var state =
          aCase(CaseStatus.FULFILLING).promised(carrying).with(exchange, REFUND_BESIDE).build();
      return CaseRules.decide(state, new CaseCommand.CallOffExchange(CASE, words), by(STAFF));
    }

    private Resolution paid() {
      var asked = asked();
      var exchange = asked.exchange().orElseThrow();
      var charge = exchange.charge().orElseThrow();
      return asked.bringing(
          exchange.charging(
              new DifferenceCharge(
                  charge.resolutionId(),
                  charge.caseId(),
                  charge.orderId(),
                  charge.amount(),
                  DifferenceCharge.State.PAID,
                  charge.askedAt(),
                  Optional.of(new PaymentId(new UUID(10, 2))),
                  List.of())));
    }

    @Test
    void whenItWasPaid_thenTheCaseIsDecidedAnewAndThePaymentStillCounts() {
      var exchange = paid();

      var effects = accepted(calledOff(exchange, PromiseKind.FULFILMENT, "It is sold out."));

      assertThat(effects).contains(new Effect.MoveTo(CaseStatus.DISPUTED));
      assertThat(promised(effects)).containsExactly(PromiseKind.DECISION);
      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.ExpireDifference.class);
      assertThat(Quotes.differencesPaid(List.of(exchange.in(Resolution.State.VOID)), LINE))
          .contains(UP);
    }

    @Test
    void whenItIsStillToBePaid_thenNobodyIsAskedAnyMore() {
      assertThat(accepted(calledOff(asked(), PromiseKind.PAYMENT, "It is sold out.")))
          .hasAtLeastOneElementOfType(Effect.ExpireDifference.class);
    }

    @Test
    void whenItIsBeingPaid_orNobodySaysWhy_thenItIsRefused() {
      var trying = asked(attempt(AttemptState.PENDING));

      assertThat(refused(calledOff(trying, PromiseKind.PAYMENT, "It is sold out.")))
          .isEqualTo("charge_under_way");
      assertThat(refused(calledOff(paid(), PromiseKind.FULFILMENT, " ")))
          .isEqualTo("words_missing");
    }
  }
}
