package io.redress.faces.desk;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.orders.OrderLine;
import io.redress.shared.CaseLineId;
import io.redress.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes what can be put together with a case, and what can leave it. */
final class JoinWriter {
  private final Visit visit;
  private final CaseView view;
  private final Map<CaseSummary, Optional<Refusal>> others;

  /** With the other cases of the person, each with what stands in the way. */
  JoinWriter(Visit visit, CaseView view, Map<CaseSummary, Optional<Refusal>> others) {
    this.visit = visit;
    this.view = view;
    this.others = others;
  }

  JoinView write(Optional<NoteView> note, List<CaseLineId> free) {
    var address = visit.home() + "/cases/" + view.head().id();
    return new JoinView(
        new LinkView(view.head().number(), address),
        note,
        address + "/join/merge",
        mergeable(),
        others.entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .map(refusal -> new JoinView.Apart(link(each.getKey()), reason(refusal))))
            .toList(),
        address + "/join/split",
        leaving(free),
        kin());
  }

  private Optional<ChoiceView> mergeable() {
    var options =
        others.entrySet().stream()
            .filter(each -> each.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .map(
                other ->
                    new ChoiceView.Option(
                        other.id().toString(), other.number() + " · " + other.goods(), due(other)))
            .toList();
    return options.isEmpty() || !Permissions.mayJoin(visit.role())
        ? Optional.empty()
        : Optional.of(
            new ChoiceView(
                visit.say("join.which"), "other", ChoiceView.Kind.ONE, options, Set.of()));
  }

  /** What the person was told there holds here too. */
  private String due(CaseSummary other) {
    return other
        .nextDueAt()
        .map(due -> visit.say("join.holds", "day", visit.page().dates().moment(due)))
        .orElse("");
  }

  private Optional<ChoiceView> leaving(List<CaseLineId> free) {
    var options =
        view.content().lines().stream()
            .filter(line -> free.contains(line.id()))
            .map(line -> new ChoiceView.Option(line.id().toString(), title(line), ""))
            .toList();
    return options.isEmpty() || !Permissions.mayJoin(visit.role())
        ? Optional.empty()
        : Optional.of(
            new ChoiceView(
                visit.say("join.lines"), "line", ChoiceView.Kind.SEVERAL, options, Set.of()));
  }

  private String title(CaseLine line) {
    return view.order().line(line.orderLineId()).map(OrderLine::title).orElse("");
  }

  private List<LinkView> kin() {
    return view.conduct().kin().siblings().stream()
        .map(
            each ->
                new LinkView(
                    visit.say("join.kin." + Codes.of(each.relation()), "number", each.number()),
                    visit.home() + "/cases/" + each.id()))
        .toList();
  }

  private LinkView link(CaseSummary other) {
    return new LinkView(
        other.number() + " · " + other.goods(), visit.home() + "/cases/" + other.id());
  }

  private String reason(Refusal refusal) {
    return new RefusalWords(visit).of(refusal);
  }
}
