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
import static io.redress.cases.domain.CaseExamples.promise;
import static io.redress.cases.domain.CaseExamples.resolution;
import static io.redress.cases.domain.CaseExamples.shopSaysYes;
import static io.redress.cases.domain.ExchangeExamples.CHEAPER;
import static io.redress.cases.domain.ExchangeExamples.DEARER;
import static io.redress.cases.domain.ExchangeExamples.DOWN;
import static io.redress.cases.domain.ExchangeExamples.UP;
import static io.redress.cases.domain.ExchangeExamples.asked;
import static io.redress.cases.domain.ExchangeExamples.attempt;
import static io.redress.cases.domain.ExchangeExamples.exchange;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseCommand.LineRemedy;
import io.redress.cases.CaseStatus;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.Reception;
import io.redress.money.AttemptState;
import io.redress.money.ChargeAnswer;
import io.redress.money.exchange.Adjustment;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an exchange at a quoted price leads to. */
class ExchangeRulesTest {
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

  private static CaseState waiting(Resolution exchange) {
    return aCase(CaseStatus.FULFILLING)
        .promised(PromiseKind.PAYMENT)
        .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
        .with(exchange, REFUND_BESIDE)
        .build();
  }

  private static CaseContext by(Actor actor) {
    return contextAt(NOW, actor, List.of(), List.of(payment(PRICE, NOTHING)));
  }

  @Nested
  class GivenAQuote {
    private final CaseState state =
        aCase(CaseStatus.DECIDED).promised(PromiseKind.DECISION).build();

    private Verdict offer(LineRemedy remedy) {
      var plain = by(STAFF);
      var context =
          new CaseContext(
              plain.now(),
              plain.actor(),
              plain.newIds(),
              plain.dueAt(),
              List.of(shopSaysYes(LINE, Remedy.EXCHANGE, Remedy.REPLACEMENT)),
              plain.payments(),
              plain.lastCall(),
              plain.purse(),
              plain.country(),
              line -> Optional.of(ExchangeExamples.returned()));
      return CaseRules.decide(
          state, new CaseCommand.OfferRemedies(CASE, List.of(remedy), ""), context);
    }

    private LineRemedy quoted(Remedy remedy, Money price, Instant until) {
      var quote = new Exchange.Quote("BAG-9", "Blue bag", Optional.of(price), until, List.of());
      return new LineRemedy(LINE, remedy, Optional.empty(), Optional.of(quote));
    }

    private Resolution offered(Money price) {
      return accepted(offer(quoted(Remedy.EXCHANGE, price, NOW.plus(Duration.ofDays(7))))).stream()
          .filter(Effect.Offer.class::isInstance)
          .map(each -> ((Effect.Offer) each).resolution())
          .findFirst()
          .orElseThrow();
    }

    @Test
    void whenItIsOffered_thenItPaysWhatItsDifferenceGivesBackAndNoMore() {
      assertThat(offered(CHEAPER).amount()).isEqualTo(DOWN);
      assertThat(offered(DEARER).amount()).isEqualTo(NOTHING);
      assertThat(offered(DEARER).exchange().orElseThrow().settlement().charge()).isEqualTo(UP);
      assertThat(offered(PRICE).exchange().orElseThrow().settlement().difference())
          .isEqualTo(NOTHING);
    }

    @Test
    void whenItCannotBe_thenItIsRefusedWithItsReason() {
      var soon = NOW.plus(Duration.ofDays(1));

      assertThat(refused(offer(quoted(Remedy.REPLACEMENT, DEARER, soon))))
          .isEqualTo("piece_not_for_remedy");
      assertThat(refused(offer(quoted(Remedy.EXCHANGE, DEARER, NOW)))).isEqualTo("quote_date");
      assertThat(refused(offer(quoted(Remedy.EXCHANGE, DEARER, NOW.plus(Duration.ofDays(31))))))
          .isEqualTo("quote_date");
      assertThat(refused(offer(quoted(Remedy.EXCHANGE, Money.of(1, "USD"), soon))))
          .isEqualTo("quote_other_currency");
      assertThat(refused(offer(quoted(Remedy.EXCHANGE, NOTHING, soon))))
          .isEqualTo("quote_without_price");
    }

    @Test
    void whenMoreWouldGoBackThanWasPaid_thenItIsRefused() {
      var gift = new Adjustment(Adjustment.Kind.GOODWILL, PRICE.negated(), "Too kind");
      var quote =
          new Exchange.Quote(
              "BAG-9",
              "Blue bag",
              Optional.of(CHEAPER),
              NOW.plus(Duration.ofDays(1)),
              List.of(gift));

      assertThat(
              refused(
                  offer(
                      new LineRemedy(LINE, Remedy.EXCHANGE, Optional.empty(), Optional.of(quote)))))
          .isEqualTo("amount_out_of_bounds");
    }
  }

  @Nested
  class GivenItIsAgreed {
    private List<Effect> inspected(Resolution exchange, Money deduction) {
      var state =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.INSPECTION)
              .goods(LINE, Reception.RECEIVED, Acceptance.PENDING)
              .with(exchange)
              .build();
      var result = deduction.isPositive() ? Acceptance.PARTIAL : Acceptance.ACCEPTED;
      var found = new CaseCommand.Findings(Grade.A, result, deduction, "");
      return accepted(
          CaseRules.decide(state, new CaseCommand.InspectGoods(CASE, LINE, found), by(STAFF)));
    }

    @Test
    void whenTheGoodsAreTaken_thenTheWayOfTheDifferenceSaysWhatIsNext() {
      var up = inspected(exchange(DEARER, Resolution.State.ACCEPTED), NOTHING);

      assertThat(promised(up)).containsExactly(PromiseKind.PAYMENT);
      assertThat(up).hasAtLeastOneElementOfType(Effect.AskDifference.class);
      assertThat(promised(inspected(exchange(CHEAPER, Resolution.State.ACCEPTED), NOTHING)))
          .containsExactly(PromiseKind.REFUND);
      assertThat(promised(inspected(exchange(PRICE, Resolution.State.ACCEPTED), NOTHING)))
          .containsExactly(PromiseKind.FULFILMENT);
    }

    @Test
    void whenItIsAgreedTo_thenNothingIsAskedForBeforeTheGoodsAreBack() {
      var offer = exchange(DEARER, Resolution.State.OFFERED);
      var state = aCase(CaseStatus.DECIDED).promised(PromiseKind.CHOICE).with(offer).build();

      var effects =
          accepted(
              CaseRules.decide(
                  state,
                  new CaseCommand.AcceptOffer(CASE, List.of(offer.id()), "Yes."),
                  by(CONSUMER)));

      assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.AskDifference.class);
      assertThat(promised(effects)).containsExactly(PromiseKind.GOODS_BACK);
    }
  }

  @Nested
  class GivenADifferenceToPay {
    private Verdict pay(CaseState state, Actor actor) {
      return CaseRules.decide(state, new CaseCommand.PayDifference(CASE), by(actor));
    }

    private Verdict answer(CaseState state, ChargeAnswer answer) {
      var command = new CaseCommand.RecordChargeAnswer(CASE, ExchangeExamples.TRY, answer);
      return CaseRules.decide(state, command, by(Actor.PROVIDER));
    }

    private Verdict due(CaseState state) {
      var promise = state.open(PromiseKind.PAYMENT).orElseThrow();
      return CaseRules.decide(
          state,
          new CaseCommand.HandleDuePromise(CASE, promise.id()),
          contextAt(promise.dueAt(), Actor.SYSTEM, List.of(), List.of()));
    }

    @Test
    void whenSomebodyElsePays_thenItIsRefused() {
      assertThat(refused(pay(waiting(asked()), STAFF))).isEqualTo("not_yours");
      assertThat(refused(pay(waiting(asked()), Actor.SYSTEM))).isEqualTo("not_yours");
    }

    @Test
    void whenItIsPressedTwice_thenOneTryBegins() {
      assertThat(accepted(pay(waiting(asked()), CONSUMER)))
          .hasAtLeastOneElementOfType(Effect.StartCharge.class);
      for (var state : List.of(AttemptState.CREATED, AttemptState.PENDING, AttemptState.UNKNOWN)) {
        assertThat(refused(pay(waiting(asked(attempt(state))), CONSUMER)))
            .isEqualTo("charge_under_way");
      }
      assertThat(accepted(pay(waiting(asked(attempt(AttemptState.FAILED))), CONSUMER)))
          .hasAtLeastOneElementOfType(Effect.StartCharge.class);
    }

    @Test
    void whenItIsPaid_thenThePieceIsPromisedAndTheSameAnswerChangesNothing() {
      var pending = waiting(asked(attempt(AttemptState.PENDING)));
      var paid = new ChargeAnswer.Succeeded("sbp_1", NOW);

      assertThat(promised(accepted(answer(pending, paid)))).containsExactly(PromiseKind.FULFILMENT);
      assertThat(promised(accepted(answer(pending, new ChargeAnswer.Failed("declined")))))
          .isEmpty();
      assertThat(accepted(answer(waiting(asked(attempt(AttemptState.FAILED))), paid))).isEmpty();
    }

    @Test
    void whenItIsNotPaid_thenItIsRemindedOnceAndLapsesToWhatWasOfferedBeside() {
      var first = accepted(due(waiting(asked())));
      assertThat(promised(first)).containsExactly(PromiseKind.PAYMENT);

      var reminded =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.PAYMENT)
              .reminded(PromiseKind.PAYMENT, 1)
              .with(asked(), REFUND_BESIDE)
              .build();
      var lapsed = accepted(due(reminded));

      assertThat(promised(lapsed)).containsExactly(PromiseKind.CHOICE);
      assertThat(lapsed).hasAtLeastOneElementOfType(Effect.ExpireDifference.class);
      assertThat(lapsed).contains(new Effect.MoveTo(CaseStatus.DECIDED));
      assertThat(lapsed)
          .filteredOn(Effect.Offer.class::isInstance)
          .extracting(each -> ((Effect.Offer) each).resolution().remedy())
          .containsExactly(Remedy.REFUND);
    }

    @Test
    void whenATryIsUnderWay_thenNothingLapses() {
      var reminded =
          aCase(CaseStatus.FULFILLING)
              .promised(PromiseKind.PAYMENT)
              .reminded(PromiseKind.PAYMENT, 5)
              .with(asked(attempt(AttemptState.UNKNOWN)), REFUND_BESIDE)
              .build();

      assertThat(promised(accepted(due(reminded)))).containsExactly(PromiseKind.PAYMENT);
      assertThat(promise(PromiseKind.PAYMENT).kind().isReminder()).isTrue();
    }
  }
}
