package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.CASE;
import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.NOTHING;
import static io.redress.cases.domain.CaseExamples.NOW;
import static io.redress.cases.domain.CaseExamples.PRICE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.intent;
import static io.redress.cases.domain.CaseExamples.payment;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.Verdicts.accepted;
import static io.redress.cases.domain.Verdicts.answered;
import static io.redress.cases.domain.Verdicts.made;
import static io.redress.cases.domain.Verdicts.notice;
import static io.redress.cases.domain.Verdicts.release;
import static io.redress.cases.domain.Verdicts.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.money.AttemptState;
import io.redress.money.CreditRecipient;
import io.redress.money.IntentState;
import io.redress.money.NewRefundIntent;
import io.redress.money.Payment;
import io.redress.money.ProviderAnswer;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.ConsumerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Credit that was agreed is paid as credit, is there at once, and can be money after all. */
class CreditRulesOfCasesTest {
  private static final CreditRecipient RECIPIENT =
      new CreditRecipient(new ConsumerId(new UUID(3, 1)), "FR");

  private static Resolution credit() {
    var paid = refund(LINE, Resolution.State.ACCEPTED);
    return new Resolution(
        paid.id(),
        LINE,
        Remedy.STORE_CREDIT,
        PRICE,
        paid.way(),
        "store-policy",
        Resolution.State.ACCEPTED,
        paid.offeredAt());
  }

  private static List<NewRefundIntent> intents(List<Effect> effects) {
    return effects.stream()
        .filter(Effect.IntendRefund.class::isInstance)
        .map(effect -> ((Effect.IntendRefund) effect).intent())
        .toList();
  }

  private static RefundIntent given(IntentState state, AttemptState attempt) {
    var plain = intent(LINE, state, attempt);
    var tried = plain.attempts().getFirst();
    var own =
        new RefundAttempt(
            tried.id(),
            tried.intentId(),
            1,
            CreditRecipient.PROVIDER,
            "key",
            attempt,
            Optional.empty(),
            Optional.empty(),
            NOW,
            Optional.empty(),
            1);
    return new RefundIntent(
        plain.id(),
        CASE,
        plain.resolutionId(),
        plain.paymentId(),
        PRICE,
        state,
        NOW,
        Optional.empty(),
        1,
        List.of(own),
        Optional.of(RECIPIENT));
  }

  private static CaseState paying(IntentState state, AttemptState attempt) {
    return aCase(CaseStatus.FULFILLING)
        .promised(PromiseKind.REFUND)
        .with(credit())
        .with(given(state, attempt))
        .build();
  }

  private static CaseState owed(Resolution resolution) {
    return aCase(CaseStatus.FULFILLING)
        .promised(PromiseKind.REFUND)
        .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
        .with(resolution)
        .build();
  }

  @Test
  void whenCreditWasAgreed_thenARefundIsPromisedForIt() {
    assertThat(Fulfilment.nextKind(List.of(credit()))).isEqualTo(PromiseKind.REFUND);
  }

  @Test
  void whenItIsReleased_thenTheIntentIsOfCreditAndNothingIsOnItsWay() {
    var effects = accepted(release(owed(credit()), payment(PRICE, NOTHING)));

    assertThat(intents(effects)).hasSize(1).allMatch(intent -> intent.credit().isPresent());
    assertThat(told(effects)).isEmpty();
  }

  @Test
  void whenMoneyWasAgreed_thenTheIntentIsOfMoney() {
    var effects =
        accepted(release(owed(refund(LINE, Resolution.State.ACCEPTED)), payment(PRICE, NOTHING)));

    assertThat(intents(effects)).hasSize(1).allMatch(intent -> intent.credit().isEmpty());
    assertThat(told(effects)).containsExactly(Notice.Kind.REFUND_ON_THE_WAY);
  }

  @Test
  void whenItWasPaidWithCredit_thenItGoesBackAsCredit() {
    var paid = payment(PRICE, NOTHING);
    var withCredit =
        new Payment(
            paid.id(),
            paid.orderId(),
            CreditRecipient.PROVIDER,
            "credit-1",
            "store_credit",
            "Credit",
            PRICE,
            NOTHING,
            NOTHING,
            Optional.empty(),
            NOW);

    var effects = accepted(release(owed(refund(LINE, Resolution.State.ACCEPTED)), withCredit));

    assertThat(intents(effects)).allMatch(intent -> intent.credit().isPresent());
  }

  @Test
  void whenItIsGiven_thenThatIsToldAndThePromiseKept() {
    var state = paying(IntentState.SUBMITTING, AttemptState.SUBMITTING);

    var effects = accepted(answered(state, new ProviderAnswer.Settled("credit-1", NOW)));

    assertThat(told(effects)).containsExactly(Notice.Kind.CREDIT_GIVEN);
    assertThat(notice(effects).amount()).contains(PRICE);
    assertThat(effects).contains(new Effect.MoveTo(CaseStatus.RESOLVED));
  }

  @Test
  void whenItIsTakenBack_thenTheMoneyIsPromisedAndTriedAtOnce() {
    var state = paying(IntentState.SETTLED, AttemptState.SUCCEEDED);

    var effects = accepted(answered(state, new ProviderAnswer.Failed(RefundAttempt.TAKEN_BACK)));

    assertThat(told(effects)).containsExactly(Notice.Kind.CREDIT_TAKEN_BACK);
    assertThat(made(effects).kind()).isEqualTo(PromiseKind.REFUND);
    assertThat(effects).hasAtLeastOneElementOfType(Effect.RetryRefund.class);
  }
}
