package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;

/** What comes when the money is settled: other remedies that are owed, or looking back. */
final class AfterPaying {
  private AfterPaying() {}

  static List<Effect> steps(CaseState state, CaseContext context, List<Resolution> paid) {
    var steps = new PromiseSteps(state, context);
    if (state.owed().size() > paid.size()) {
      return steps.next(PromiseState.KEPT, PromiseKind.FULFILMENT, "refund_settled");
    }
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.ReleaseUnits());
    effects.add(new Effect.MoveTo(CaseStatus.RESOLVED));
    effects.addAll(steps.next(PromiseState.KEPT, PromiseKind.AFTERCARE, "refund_settled"));
    return effects;
  }
}
