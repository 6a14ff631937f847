package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What comes when the money is settled: other remedies that are owed, or looking back. */
final class AfterPaying {
  private AfterPaying() {}

  /** The money has arrived, by a proof: only this keeps the promise of a refund. */
  static List<Effect> settled(CaseState state, CaseContext context, List<Resolution> paid) {
    return steps(new PromiseSteps(state, context), state, paid, PromiseState.KEPT);
  }

  /** Nothing is sent: money that was promised fell away and was not paid, which is no merit. */
  static List<Effect> nothingLeft(CaseState state, CaseContext context, List<Resolution> paid) {
    return steps(new PromiseSteps(state, context), state, paid, PromiseState.VOID);
  }

  private static List<Effect> steps(
      PromiseSteps steps, CaseState state, List<Resolution> paid, PromiseState end) {
    var basis = end == PromiseState.KEPT ? "refund_settled" : "nothing_left_to_pay";
    if (state.owed().size() > paid.size()) {
      var left = state.owed().stream().filter(each -> !paid.contains(each)).toList();
      var kind = Fulfilment.nextKindWithoutPaying(left);
      var next = steps.next(end, kind, basis);
      return kind == PromiseKind.PAYMENT ? with(next, DifferenceHandler.asked(left, next)) : next;
    }
    var effects = new ArrayList<Effect>();
    effects.add(new Effect.ReleaseUnits());
    effects.add(new Effect.MoveTo(CaseStatus.RESOLVED));
    effects.addAll(steps.next(end, PromiseKind.AFTERCARE, basis));
    return effects;
  }

  private static List<Effect> with(List<Effect> first, List<Effect> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
