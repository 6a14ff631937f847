package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOTHING;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.STAFF;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.contextAt;
import static io.redress.cases.domain.CaseExamples.payment;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.DisputeExamples.BANK;
import static io.redress.cases.domain.DisputeExamples.answer;
import static io.redress.cases.domain.DisputeExamples.close;
import static io.redress.cases.domain.DisputeExamples.dispute;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.assertRefused;
import static io.redress.cases.domain.Verdicts.decide;
import static io.redress.cases.domain.Verdicts.release;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Claim;
import io.redress.cases.Dispute.Move;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Actor;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A bank that takes the payment back, and our refund: one of them pays, never both. */
class ChargebackRulesTest {
  private static final Payment FREE = payment(PRICE, NOTHING);
  private static final CaseCommand CHARGEBACK = new CaseCommand.OpenDispute(CASE, BANK);

  private static CaseContext by(Actor actor, Payment payment) {
    return contextAt(NOW, actor, List.of(), List.of(payment));
  }

  private static Payment held() {
    return new Payment(
        FREE.id(),
        FREE.orderId(),
        FREE.provider(),
        FREE.providerReference(),
        FREE.method(),
        FREE.methodLabel(),
        FREE.captured(),
        FREE.committed(),
        FREE.external(),
        Optional.of(NOW),
        FREE.capturedAt());
  }

  private static CaseExamples.Builder owing() {
    return aCase(CaseStatus.FULFILLING)
        .promised(PromiseKind.REFUND, PromiseKind.DISPUTE_ANSWER)
        .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
        .with(refund(LINE, Resolution.State.ACCEPTED));
  }

  private static CaseState ended(CaseExamples.Builder builder, Dispute.State state) {
    return builder.disputed(dispute(BANK, state)).build();
  }

  /** An intent of which nothing was sent, because its payment was held. */
  private static RefundIntent heldBack() {
    var failed = CaseExamples.intent(LINE, IntentState.FAILED, AttemptState.FAILED);
    var attempt = failed.attempts().getFirst();
    return failed.with(
        List.of(
            new RefundAttempt(
                attempt.id(),
                attempt.intentId(),
                attempt.number(),
                attempt.provider(),
                attempt.idempotencyKey(),
                AttemptState.FAILED,
                Optional.empty(),
                Optional.of(RefundAttempt.HELD),
                NOW,
                Optional.empty(),
                2)));
  }

  private static void assertSettledByBank(List<Effect> effects) {
    assertThat(effects)
        .contains(new Effect.MoveTo(CaseStatus.RESOLVED))
        .doesNotHaveAnyElementsOfTypes(Effect.IntendRefund.class, Effect.RetryRefund.class);
    assertThat(told(effects)).contains(Notice.Kind.REFUND_BY_BANK);
    assertThat(effects)
        .filteredOn(Effect.EndPromise.class::isInstance)
        .extracting(effect -> (Effect.EndPromise) effect)
        .filteredOn(effect -> effect.promise().kind() == PromiseKind.REFUND)
        .extracting(Effect.EndPromise::end)
        .containsExactly(PromiseState.VOID);
  }

  @Nested
  class GivenMoneyThatIsOwed {
    @ParameterizedTest
    @EnumSource(Dispute.Kind.class)
    void whenADisputeComes_thenOnlyAChargebackHoldsThePayments(Dispute.Kind kind) {
      var claim = new Claim(kind, "Somebody", "", "Why?", Optional.empty());
      var command = new CaseCommand.OpenDispute(CASE, claim);

      var effects = accepted(decide(owing().build(), command, by(STAFF, FREE)));

      var isChargeback = kind == Dispute.Kind.CHARGEBACK;
      assertThat(effects.stream().anyMatch(Effect.HoldPayment.class::isInstance))
          .isEqualTo(isChargeback);
      assertThat(told(effects).contains(Notice.Kind.REFUND_HELD)).isEqualTo(isChargeback);
    }

    @Test
    void whenAChargebackComes_thenThePromiseOfTheRefundStands() {
      var effects = accepted(decide(owing().build(), CHARGEBACK, by(STAFF, FREE)));

      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.EndPromise.class);
    }

    @Test
    void whenThePaymentIsHeld_thenItIsNotReleased() {
      assertRefused(release(owing().build(), held()), "payment_frozen");
    }

    @ParameterizedTest
    @CsvSource({"OPEN,ACCEPT", "OPEN,LOSE", "CONTESTED,LOSE"})
    void whenTheBankPays_thenItsPaymentSettlesOurs(Dispute.State from, Move move) {
      assertSettledByBank(accepted(move(ended(owing(), from), move)));
    }

    @ParameterizedTest
    @CsvSource({"CONTESTED,WIN", "OPEN,WITHDRAW", "CONTESTED,WITHDRAW"})
    void whenTheBankDoesNotPay_thenThePaymentIsLetGoAndTheRefundStaysOwed(
        Dispute.State from, Move move) {
      var effects = accepted(move(ended(owing(), from), move));

      assertThat(effects)
          .hasAtLeastOneElementOfType(Effect.LetPaymentGo.class)
          .doesNotHaveAnyElementsOfTypes(Effect.AnswerOffer.class, Effect.MoveTo.class);
    }

    @Test
    void whenWeAnswerTheBank_thenThePaymentStaysHeld() {
      assertThat(accepted(move(ended(owing(), Dispute.State.OPEN), Move.CONTEST)))
          .doesNotHaveAnyElementsOfTypes(Effect.LetPaymentGo.class);
    }

    @Test
    void whenTheGoodsAreNotHere_thenTheBankSettlesNothingBeforeTheyAre() {
      var awaited =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.REFUND, PromiseKind.DISPUTE_ANSWER)
              .goods(LINE, Reception.RECEIVED, Acceptance.PENDING)
              .with(refund(LINE, Resolution.State.ACCEPTED));

      assertThat(accepted(move(ended(awaited, Dispute.State.OPEN), Move.LOSE)))
          .doesNotHaveAnyElementsOfTypes(Effect.AnswerOffer.class, Effect.MoveTo.class);
    }

    private static Verdict move(CaseState state, Move move) {
      var isAnswer = move == Move.ACCEPT || move == Move.CONTEST;
      return decide(state, isAnswer ? answer(move) : close(move), by(STAFF, held()));
    }
  }

  @Nested
  class GivenABankThatPaid {
    @ParameterizedTest
    @EnumSource(
        value = Dispute.State.class,
        names = {"ACCEPTED", "LOST"})
    void whenARefundIsReleased_thenNothingIsSent(Dispute.State end) {
      assertSettledByBank(accepted(release(ended(owing(), end), FREE)));
    }

    @ParameterizedTest
    @EnumSource(
        value = Dispute.State.class,
        names = {"WON", "WITHDRAWN"})
    void whenItDidNot_thenTheRefundIsSent(Dispute.State end) {
      assertThat(accepted(release(ended(owing(), end), FREE)))
          .hasAtLeastOneElementOfType(Effect.IntendRefund.class);
    }

    @Test
    void whenATryIsToBeRepeated_thenTheCaseIsSettledInstead() {
      var state = ended(owing().with(heldBack()), Dispute.State.LOST);

      assertSettledByBank(
          accepted(decide(state, new CaseCommand.RetryRefund(CASE), by(STAFF, FREE))));
    }

    @Test
    void whenATryThatWasOnItsWayFails_thenTheCaseIsSettled() {
      var frozen = CaseExamples.intent(LINE, IntentState.FROZEN, AttemptState.PENDING);
      var state = ended(owing().with(frozen), Dispute.State.LOST);

      assertSettledByBank(accepted(failed(state, FREE)));
    }
  }

  @Nested
  class GivenADecisionInTheBooks {
    @ParameterizedTest
    @CsvSource({"OPEN,ACCEPT", "OPEN,LOSE", "CONTESTED,LOSE"})
    void whenTheBankPays_thenItIsBookedBack(Dispute.State from, Move move) {
      var intent = heldBack();

      var effects = accepted(move(ended(owing().with(intent), from), move));

      assertThat(effects).containsOnlyOnce(new Effect.GivenByBank(intent.id()));
    }

    @ParameterizedTest
    @CsvSource({"CONTESTED,WIN", "OPEN,WITHDRAW"})
    void whenTheBankDoesNotPay_thenItStaysOwed(Dispute.State from, Move move) {
      assertThat(accepted(move(ended(owing().with(heldBack()), from), move)))
          .doesNotHaveAnyElementsOfTypes(Effect.GivenByBank.class);
    }

    @Test
    void whenOursMayStillPay_thenItStaysOwedUntilItHasFailed() {
      var frozen = CaseExamples.intent(LINE, IntentState.FROZEN, AttemptState.PENDING);

      var ended = accepted(move(ended(owing().with(frozen), Dispute.State.OPEN), Move.LOSE));
      var failed = accepted(failed(ended(owing().with(frozen), Dispute.State.LOST), FREE));

      assertThat(ended).doesNotHaveAnyElementsOfTypes(Effect.GivenByBank.class);
      assertThat(failed).containsOnlyOnce(new Effect.GivenByBank(frozen.id()));
    }

    private static Verdict move(CaseState state, Move move) {
      var command = move == Move.ACCEPT ? answer(move) : close(move);
      return decide(state, command, by(STAFF, held()));
    }
  }

  @Nested
  class GivenARefundThatIsHeldBack {
    private final CaseState state = ended(owing().with(heldBack()), Dispute.State.WON);

    @Test
    void whenThePaymentIsLetGo_thenItGoesOnByItselfAndTheConsumerHearsIt() {
      var effects =
          accepted(decide(state, new CaseCommand.RetryRefund(CASE), by(Actor.SYSTEM, FREE)));

      assertThat(effects).hasAtLeastOneElementOfType(Effect.RetryRefund.class);
      assertThat(told(effects)).containsExactly(Notice.Kind.REFUND_GOES_ON);
    }

    @Test
    void whenAnotherChargebackHoldsThePayment_thenItDoesNotGoOn() {
      for (var actor : List.of(Actor.SYSTEM, STAFF)) {
        assertRefused(
            decide(state, new CaseCommand.RetryRefund(CASE), by(actor, held())), "payment_frozen");
      }
    }

    @Test
    void whenTheBankRefusedItBefore_thenOnlyAPersonTakesItUp() {
      var failed = CaseExamples.intent(LINE, IntentState.FAILED, AttemptState.FAILED);
      var refused = ended(owing().with(failed), Dispute.State.WON);
      var retry = new CaseCommand.RetryRefund(CASE);

      assertThat(accepted(decide(refused, retry, by(Actor.SYSTEM, FREE)))).isEmpty();
      assertThat(accepted(decide(refused, retry, by(STAFF, FREE))))
          .hasAtLeastOneElementOfType(Effect.RetryRefund.class);
    }
  }

  @Test
  void whenATryFailsWhileThePaymentIsHeld_thenNoOtherIsMade() {
    var created = CaseExamples.intent(LINE, IntentState.FROZEN, AttemptState.CREATED);
    var state = ended(owing().with(created), Dispute.State.OPEN);

    assertThat(accepted(failed(state, held())))
        .hasAtLeastOneElementOfType(Effect.RecordAnswer.class)
        .doesNotHaveAnyElementsOfTypes(Effect.RetryRefund.class);
    assertThat(accepted(failed(state, FREE))).hasAtLeastOneElementOfType(Effect.RetryRefund.class);
  }

  private static Verdict failed(CaseState state, Payment payment) {
    var answer = new ProviderAnswer.Failed(RefundAttempt.HELD);
    return decide(
        state,
        new CaseCommand.RecordProviderAnswer(CASE, CaseExamples.ATTEMPT, answer),
        by(Actor.PROVIDER, payment));
  }

  @Nested
  class GivenAPaymentFromWhichOthersTook {
    private static Payment without(Payment payment, Money taken) {
      return new Payment(
          payment.id(),
          payment.orderId(),
          payment.provider(),
          payment.providerReference(),
          payment.method(),
          payment.methodLabel(),
          payment.captured(),
          payment.committed(),
          taken,
          payment.frozenAt(),
          payment.capturedAt());
    }

    private static RefundIntent failed(CaseLineId line) {
      return CaseExamples.intent(line, IntentState.FAILED, AttemptState.FAILED);
    }

    @Test
    void whenARefundFailsThatItCannotPayAnyMore_thenItIsNotedAndLeftToAPerson() {
      var pending = CaseExamples.intent(LINE, IntentState.PENDING, AttemptState.PENDING);
      var no = new ProviderAnswer.Failed("declined");
      var command = new CaseCommand.RecordProviderAnswer(CASE, CaseExamples.ATTEMPT, no);
      var payment = without(payment(PRICE, PRICE), Money.of(1, "EUR"));

      var verdict =
          CaseRules.decide(owing().with(pending).build(), command, by(Actor.PROVIDER, payment));

      assertThat(((Verdict.Accepted) verdict).effects())
          .contains(new Effect.Note("refund_needs_a_person", Map.of()))
          .hasAtLeastOneElementOfType(Effect.RecordAnswer.class)
          .doesNotHaveAnyElementsOfTypes(Effect.RetryRefund.class);
    }

    @Test
    void whenAPersonTriesAgain_thenTheyHearWhatIsLeft() {
      var state = owing().with(failed(LINE)).build();
      var payment = without(FREE, Money.of(1, "EUR"));

      var verdict =
          CaseRules.decide(
              state, new CaseCommand.RetryRefund(CASE), by(CaseExamples.STAFF, payment));

      assertThat(((Verdict.Refused) verdict).refusal())
          .returns("more_than_captured", Refusal::code)
          .returns(Map.of("asked", "298.00 EUR", "left", "297.99 EUR"), Refusal::facts);
    }

    @Test
    void whenAPersonTriesSeveral_thenThoseGoThatItCanStillPay() {
      var state =
          owing().withTwoLines().with(failed(LINE), failed(CaseExamples.OTHER_LINE)).build();

      var verdict =
          CaseRules.decide(state, new CaseCommand.RetryRefund(CASE), by(CaseExamples.STAFF, FREE));

      assertThat(((Verdict.Accepted) verdict).effects())
          .filteredOn(Effect.RetryRefund.class::isInstance)
          .containsExactly(new Effect.RetryRefund(failed(LINE).id()));
    }
  }
}
