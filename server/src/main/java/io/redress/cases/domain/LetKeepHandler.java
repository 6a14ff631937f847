package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.Resolution;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.Actor;
import io.redress.shared.CaseLineId;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lets the consumer keep goods that were awaited: what was agreed is paid all the same. Only where
 * nothing has left the consumer yet, and nothing but money is owed for the goods.
 */
final class LetKeepHandler {
  private static final Set<Remedy> PAID = EnumSet.of(Remedy.REFUND, Remedy.STORE_CREDIT);

  private LetKeepHandler() {}

  static Verdict handle(CaseState state, CaseCommand.LetKeep command, CaseContext context) {
    var awaited = state.awaitedGoods();
    if (awaited.stream().anyMatch(line -> line.reception() != Reception.AWAITING)) {
      return new Verdict.Refused(Refusal.of("goods_on_the_way"));
    }
    var lines = awaited.stream().map(GoodsLine::id).toList();
    var owed = owed(state, lines);
    if (owed.isEmpty() || owed.stream().anyMatch(each -> !PAID.contains(each.remedy()))) {
      return new Verdict.Refused(Refusal.of("goods_not_to_keep"));
    }
    var effects = new ArrayList<Effect>();
    for (var each : owed) {
      effects.add(new Effect.LetStay(each));
      effects.add(new Effect.Note("goods_kept", kept(each, command.askedBy())));
    }
    var isToInspect = state.goods().stream().anyMatch(Fulfilment::isToInspect);
    var kind = isToInspect ? PromiseKind.INSPECTION : Fulfilment.nextKind(state.owed());
    return Verdict.accepted(
        effects, new PromiseSteps(state, context).next(PromiseState.KEPT, kind, "goods_kept"));
  }

  /** Who chose it stands in the chain, since it is done in the name of the house. */
  private static Map<String, String> kept(Resolution resolution, Actor askedBy) {
    var id = askedBy.id();
    return Map.of(
        "resolution",
        resolution.id().toString(),
        "asked_by_kind",
        askedBy.kind().name().toLowerCase(Locale.ROOT),
        "asked_by",
        id == null ? "" : id.toString());
  }

  private static List<Resolution> owed(CaseState state, List<CaseLineId> lines) {
    return state.owed().stream()
        .filter(each -> each.way() == Resolution.GoodsWay.COMES_BACK)
        .filter(each -> lines.contains(each.caseLineId()))
        .toList();
  }
}
