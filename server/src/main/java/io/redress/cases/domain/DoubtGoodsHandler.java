package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.goods.receiving.Difference;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Notes that a closer look at goods that counted as received speaks for something else than was
 * sent: the money stops, and a second person looks.
 */
final class DoubtGoodsHandler {
  private DoubtGoodsHandler() {}

  static Verdict handle(CaseState state, CaseCommand.DoubtGoods command, CaseContext context) {
    var line = state.goodsOf(command.caseLineId()).filter(Fulfilment::isToInspect);
    if (line.isEmpty()) {
      return new Verdict.Refused(
          Refusal.of("not_to_inspect", "line", command.caseLineId().toString()));
    }
    var kind = command.kind().name().toLowerCase(Locale.ROOT);
    if (!Difference.isOne(command.kind())) {
      return new Verdict.Refused(Refusal.of("no_difference", "kind", kind));
    }
    var seen =
        List.<Effect>of(
            new Effect.ReceiveGoods(line.get(), command.kind()),
            new Effect.Note(
                "goods_doubted", Map.of("line", command.caseLineId().toString(), "outcome", kind)));
    return state.status() == CaseStatus.DISPUTED
        ? Verdict.accepted(seen)
        : ReceiveGoodsHandler.mismatch(seen, command.kind(), new PromiseSteps(state, context));
  }
}
