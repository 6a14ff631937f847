package io.redress.faces.portal;

import io.redress.cases.LineAssessment;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.RemedyView;
import io.redress.faces.shared.ThreadView;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes what is possible, why, for how much and by when, before anything is sent. */
final class OutcomeWriter {
  private static final int SENTENCES_IN_LEDE = 2;

  private final Page page;
  private final Order order;
  private final Draft draft;
  private final List<LineAssessment> assessments;
  private final Map<PromiseKind, Instant> outlook;
  private final Reasons reasons;
  private final Choices choices;

  OutcomeWriter(
      Page page,
      Order order,
      Draft draft,
      List<LineAssessment> assessments,
      Map<PromiseKind, Instant> outlook) {
    this.page = page;
    this.order = order;
    this.draft = draft;
    this.assessments = List.copyOf(assessments);
    this.outlook = Map.copyOf(outlook);
    this.reasons = new Reasons(page, assessments, brand());
    this.choices = new Choices(page, assessments);
  }

  OutcomeView write(EvidenceView files, Optional<NoteView> note, String chosen) {
    var remedies = choices.views();
    var more = reasons.more();
    var split = Math.min(SENTENCES_IN_LEDE, more.size());
    var first = remedies.stream().map(RemedyView::value).findFirst().orElse("");
    return new OutcomeView(
        page.house().at("/orders/" + order.id() + "/requests"),
        page.house().at("/orders/" + order.id()),
        reasons.answer(),
        String.join(" ", more.subList(0, split)),
        remedies,
        remedies.isEmpty() ? ways() : List.of(),
        chosen.isEmpty() ? first : chosen,
        choices.amount(Remedy.REFUND).isPresent() ? Optional.of(money()) : Optional.empty(),
        new ThreadView(steps(remedies)),
        reasons.grounds(),
        draft.chosen(order).stream().map(line -> Pieces.some(page, line, quantity(line))).toList(),
        draft.carried(),
        files,
        String.join(" ", more.subList(split, more.size())),
        note);
  }

  private Optional<String> brand() {
    return draft.chosen(order).stream().flatMap(line -> line.brandName().stream()).findFirst();
  }

  private Quantity quantity(OrderLine line) {
    return Quantity.of(draft.pieces().getOrDefault(line.id(), 1));
  }

  private List<String> ways() {
    return List.of(
        page.say("portal.outcome.way.look"),
        page.say("portal.outcome.way.fault"),
        page.say("portal.outcome.way.talk"));
  }

  private MoneyView money() {
    var lines = draft.chosen(order);
    var sums =
        IntStream.range(0, lines.size())
            .mapToObj(
                i ->
                    new MoneyView.Line(
                        lines.get(i).title(),
                        lines.get(i).variant().orElse(""),
                        assessments.get(i).possible(Remedy.REFUND).orElseThrow().amount()))
            .toList();
    return new MoneyView(
        page.say("portal.outcome.money"),
        sums,
        new MoneyView.Line(
            page.say("portal.outcome.money.total"),
            "",
            choices.amount(Remedy.REFUND).orElseThrow()));
  }

  private List<EventView> steps(List<RemedyView> remedies) {
    var steps = new ArrayList<EventView>();
    steps.add(
        step(EventView.When.NOW, "portal.step.send")
            .saying(List.of(page.say("portal.step.receipt"))));
    steps.add(promised("portal.step.decide", PromiseKind.DECISION, PromiseView.Grain.HOUR));
    if (choices.needsBrand() && brand().isPresent()) {
      steps.add(
          promised("portal.step.brand", PromiseKind.BRAND_ANSWER, PromiseView.Grain.HOUR)
              .saying(List.of(page.say("portal.step.brand.silent"))));
    }
    if (!remedies.isEmpty()) {
      steps.add(step(EventView.When.NEXT, "portal.step.choose"));
      refundDay()
          .ifPresent(
              day ->
                  steps.add(
                      step(EventView.When.NEXT, "portal.step.money")
                          .promised(
                              PromiseView.of(
                                  PromiseView.State.OPEN, endOf(day), PromiseView.Grain.DAY))));
    }
    return steps;
  }

  private EventView promised(String key, PromiseKind kind, PromiseView.Grain grain) {
    var due = outlook.getOrDefault(kind, page.now());
    return step(EventView.When.NEXT, key)
        .promised(PromiseView.of(PromiseView.State.OPEN, due, grain));
  }

  private EventView step(EventView.When when, String key) {
    var text = page.say(key, "brand", brand().orElse(""));
    return new EventView(when, Optional.empty(), "", text, List.of(), Optional.empty());
  }

  private Optional<LocalDate> refundDay() {
    return assessments.stream()
        .flatMap(each -> each.decision().refundDueBy().stream())
        .max(LocalDate::compareTo);
  }

  /** A moment on that day, wherever the reader is within the same zone. */
  private Instant endOf(LocalDate day) {
    var zone = page.words().reader().zone();
    return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
  }
}
