package io.redress.cases.domain;

import static io.redress.cases.domain.CaseExamples.LINE;
import static io.redress.cases.domain.CaseExamples.aCase;
import static io.redress.cases.domain.CaseExamples.intent;
import static io.redress.cases.domain.CaseExamples.refund;
import static io.redress.cases.domain.CaseExamples.resolution;

import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.Reception;
import io.redress.money.AttemptState;
import io.redress.money.IntentState;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import java.util.List;

/** The situations of a case in which something agreed is being done. */
final class FulfillingCases {
  private FulfillingCases() {}

  static List<CaseExamples.Builder> all() {
    var refund = refund(LINE, Resolution.State.ACCEPTED);
    var exchange =
        resolution(
            LINE, Remedy.EXCHANGE, Resolution.State.ACCEPTED, Resolution.GoodsWay.COMES_BACK);
    var harm =
        resolution(LINE, Remedy.COMPENSATION, Resolution.State.ACCEPTED, Resolution.GoodsWay.STAYS);
    var taken = aCase(CaseStatus.FULFILLING).promised(PromiseKind.REFUND);
    return List.of(
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.GOODS_BACK)
            .reminded(PromiseKind.GOODS_BACK, HandleDuePromiseHandler.MOST_REMINDERS)
            .goods(LINE, Reception.AWAITING, Acceptance.PENDING)
            .with(refund),
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.INSPECTION)
            .goods(LINE, Reception.RECEIVED, Acceptance.PENDING)
            .with(refund),
        taken.goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED).with(refund),
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.REFUND)
            .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
            .with(refund)
            .with(intent(LINE, IntentState.PENDING, AttemptState.PENDING)),
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.REFUND)
            .with(refund)
            .with(intent(LINE, IntentState.FAILED, AttemptState.FAILED)),
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.FULFILMENT)
            .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
            .with(exchange),
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.INSPECTION)
            .goods(LINE, Reception.RECEIVED, Acceptance.PENDING)
            .with(exchange, harm),
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.PAYMENT)
            .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
            .with(ExchangeExamples.asked()),
        aCase(CaseStatus.FULFILLING)
            .promised(PromiseKind.PAYMENT)
            .goods(LINE, Reception.RECEIVED, Acceptance.ACCEPTED)
            .with(ExchangeExamples.asked(ExchangeExamples.attempt(AttemptState.PENDING))));
  }
}
