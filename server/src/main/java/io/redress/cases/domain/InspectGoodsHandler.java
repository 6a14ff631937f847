package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Notes what was found; only goods that are taken lead on to the money. */
final class InspectGoodsHandler {
  private InspectGoodsHandler() {}

  static Verdict handle(CaseState state, CaseCommand.InspectGoods command, CaseContext context) {
    var line = state.goodsOf(command.caseLineId()).filter(Fulfilment::isToInspect);
    if (line.isEmpty()) {
      return new Verdict.Refused(
          Refusal.of("not_to_inspect", "line", command.caseLineId().toString()));
    }
    var refusal = refusedDeduction(state, command);
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    var findings = command.findings();
    var found =
        List.<Effect>of(
            new Effect.InspectGoods(line.get(), findings),
            new Effect.Note(
                "goods_inspected",
                Map.of(
                    "line", command.caseLineId().toString(),
                    "grade", findings.grade().name(),
                    "result", findings.result().name().toLowerCase(Locale.ROOT))));
    var steps = new PromiseSteps(state, context);
    return switch (findings.result()) {
      case PENDING -> Verdict.refused("result_missing");
      case ACCEPTED, PARTIAL -> taken(state, command, found, steps);
      case REJECTED, MANUAL -> differs(found, steps);
    };
  }

  private static Optional<Refusal> refusedDeduction(
      CaseState state, CaseCommand.InspectGoods command) {
    var deduction = command.findings().deduction();
    if (deduction.isNegative()) {
      return Optional.of(Refusal.of("deduction_negative"));
    }
    if (deduction.isPositive() && command.findings().result() != Acceptance.PARTIAL) {
      return Optional.of(Refusal.of("deduction_needs_partial"));
    }
    return Fulfilment.bearing(state, command.caseLineId())
        .map(Resolution::amount)
        .flatMap(amount -> againstDeducting(deduction, amount));
  }

  private static Optional<Refusal> againstDeducting(Money deduction, Money amount) {
    if (!deduction.currency().equals(amount.currency())) {
      var currency = amount.currency().getCurrencyCode();
      return Optional.of(Refusal.of("deduction_other_currency", "currency", currency));
    }
    return deduction.isPositive() && deduction.compareTo(amount) > 0
        ? Optional.of(Refusal.of("deduction_above_amount", "amount", amount.toString()))
        : Optional.empty();
  }

  private static Verdict taken(
      CaseState state, CaseCommand.InspectGoods command, List<Effect> found, PromiseSteps steps) {
    var others =
        state.goods().stream()
            .filter(each -> !each.id().equals(command.caseLineId()))
            .filter(each -> state.isOwedForGoods(each.id()))
            .anyMatch(each -> Fulfilment.isOnTheWay(each) || Fulfilment.isToInspect(each));
    if (others) {
      return Verdict.accepted(found);
    }
    var next = steps.next(PromiseState.KEPT, Fulfilment.nextKind(state.owed()), "goods_accepted");
    if (Fulfilment.nextKind(state.owed()) == PromiseKind.PAYMENT) {
      return Verdict.accepted(found, next, DifferenceHandler.asked(state.owed(), next));
    }
    var letter = isLess(state, command) ? Notice.Kind.INSPECTED_DIFFERS : Notice.Kind.INSPECTED;
    var told = new Effect.Tell(Notice.toConsumer(letter).until(PromiseSteps.due(next)));
    return Verdict.accepted(found, next, List.of(told));
  }

  /** Whether anything is taken off: then it would not be true that all is as it should be. */
  private static boolean isLess(CaseState state, CaseCommand.InspectGoods command) {
    return command.findings().deduction().isPositive()
        || state.inspections().stream()
            .filter(earlier -> state.isOwedForGoods(earlier.caseLineId()))
            .anyMatch(earlier -> earlier.deduction().isPositive());
  }

  private static Verdict differs(List<Effect> found, PromiseSteps steps) {
    var next = steps.next(PromiseState.KEPT, PromiseKind.DECISION, "goods_differ");
    var told =
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.INSPECTED_DIFFERS).until(PromiseSteps.due(next)));
    return Verdict.accepted(found, next, List.of(new Effect.MoveTo(CaseStatus.DISPUTED), told));
  }
}
