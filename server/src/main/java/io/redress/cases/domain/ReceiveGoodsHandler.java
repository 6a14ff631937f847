package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.goods.Reception;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Notes what arrived; anything but the right goods stops the money and asks for a decision. The
 * consumer is told what was seen, in words that accuse nobody.
 */
final class ReceiveGoodsHandler {
  private ReceiveGoodsHandler() {}

  static Verdict handle(CaseState state, CaseCommand.ReceiveGoods command, CaseContext context) {
    var awaited = state.awaitedGoods();
    var line = awaited.stream().filter(each -> each.id().equals(command.caseLineId())).findFirst();
    if (line.isEmpty()) {
      return new Verdict.Refused(
          Refusal.of("goods_not_awaited", "line", command.caseLineId().toString()));
    }
    var received = new Effect.ReceiveGoods(line.get(), command.outcome());
    var record =
        new Effect.Note(
            "goods_received",
            Map.of(
                "line", command.caseLineId().toString(),
                "outcome", command.outcome().name().toLowerCase(Locale.ROOT)));
    if (state.status() == CaseStatus.DISPUTED) {
      // Another piece of the same parcel: what is disputed stays so, and its decision is promised.
      return command.outcome() == Reception.AWAITING
          ? Verdict.refused("goods_not_awaited")
          : Verdict.accepted(received, record);
    }
    var steps = new PromiseSteps(state, context);
    return switch (command.outcome()) {
      case AWAITING -> Verdict.refused("goods_not_awaited");
      case IN_TRANSIT -> Verdict.accepted(received, record);
      case RECEIVED -> {
        var others = awaited.size() > 1;
        yield others
            ? Verdict.accepted(received, record)
            : allHere(List.of(received, record), steps);
      }
      case LOST, WRONG_ITEM, SHORT, EMPTY, SWAP_SUSPECTED ->
          mismatch(List.of(received, record), command.outcome(), steps);
    };
  }

  private static Verdict allHere(List<Effect> received, PromiseSteps steps) {
    var next = steps.next(PromiseState.KEPT, PromiseKind.INSPECTION, "goods_received");
    var told =
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.GOODS_RECEIVED).until(PromiseSteps.due(next)));
    return Verdict.accepted(received, next, List.of(told));
  }

  /** What follows when something else came: the money stops, and our decision is promised. */
  static Verdict mismatch(List<Effect> received, Reception outcome, PromiseSteps steps) {
    var next = steps.next(PromiseState.KEPT, PromiseKind.DECISION, "goods_differ");
    var told =
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.INSPECTED_DIFFERS)
                .saying(outcome.name().toLowerCase(Locale.ROOT))
                .until(PromiseSteps.due(next)));
    return Verdict.accepted(received, next, List.of(new Effect.MoveTo(CaseStatus.DISPUTED), told));
  }
}
