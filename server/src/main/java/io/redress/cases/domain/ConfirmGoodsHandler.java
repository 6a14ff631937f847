package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Resolution;
import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseLineId;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Map;

/**
 * Notes what a second person says of goods that came other than they were sent.
 *
 * <p>Where they see the same, the case waits on for its decision: nothing is refused by this. Where
 * they see that all is as it should be, the goods count as received and the case goes on, unless
 * something else still stands against it.
 */
final class ConfirmGoodsHandler {
  private ConfirmGoodsHandler() {}

  static Verdict handle(CaseState state, CaseCommand.ConfirmGoods command, CaseContext context) {
    var line = state.goodsOf(command.caseLineId()).filter(Fulfilment::differs);
    if (line.isEmpty()) {
      return new Verdict.Refused(
          Refusal.of("nothing_differs", "line", command.caseLineId().toString()));
    }
    var record =
        new Effect.Note(
            "goods_confirmed",
            Map.of("line", command.caseLineId().toString(), "look", look(command)));
    return switch (command.look()) {
      case AS_FIRST_SEEN -> Verdict.accepted(record);
      case AS_EXPECTED -> {
        var received = new Effect.ReceiveGoods(line.get(), Reception.RECEIVED);
        yield standsAgainst(state, line.get()) || isCalledOff(state)
            ? Verdict.accepted(received, record)
            : goesOn(List.of(received, record), state, new PromiseSteps(state, context));
      }
    };
  }

  private static Verdict goesOn(List<Effect> received, CaseState state, PromiseSteps steps) {
    var kind = state.awaitedGoods().isEmpty() ? PromiseKind.INSPECTION : PromiseKind.GOODS_BACK;
    var next = steps.next(PromiseState.KEPT, kind, "goods_received");
    var told =
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.GOODS_RECEIVED).until(PromiseSteps.due(next)));
    return Verdict.accepted(
        received, next, List.of(new Effect.MoveTo(CaseStatus.FULFILLING), told));
  }

  /** Whether another piece keeps the case disputed. */
  private static boolean standsAgainst(CaseState state, GoodsLine cleared) {
    return state.goods().stream()
        .filter(each -> !each.id().equals(cleared.id()))
        .filter(each -> state.isOwedForGoods(each.id()))
        .anyMatch(
            each ->
                Fulfilment.differs(each)
                    || each.reception() == Reception.LOST
                    || each.acceptance() == Acceptance.REJECTED
                    || each.acceptance() == Acceptance.MANUAL);
  }

  /** Whether an exchange was called off and nobody has decided what takes its place. */
  private static boolean isCalledOff(CaseState state) {
    return state.resolutions().stream()
        .filter(each -> each.state() == Resolution.State.VOID && each.exchange().isPresent())
        .anyMatch(each -> !isAgreed(state, each.caseLineId()));
  }

  private static boolean isAgreed(CaseState state, CaseLineId line) {
    return state.resolutions().stream()
        .anyMatch(each -> each.caseLineId().equals(line) && each.isAgreed());
  }

  private static String look(CaseCommand.ConfirmGoods command) {
    return switch (command.look()) {
      case AS_FIRST_SEEN -> "as_first_seen";
      case AS_EXPECTED -> "as_expected";
    };
  }
}
