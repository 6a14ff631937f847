package io.redress.faces.portal;

import io.redress.cases.LineAssessment;
import io.redress.cases.alternatives.Alternative;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FactWords;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.RemedyView;
import io.redress.faces.shared.Said;
import io.redress.faces.shared.ThreadView;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.intake.Prompt;
import io.redress.rulebook.intake.Unknown;
import io.redress.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes what is possible, why, for how much and by when, before anything is sent. */
final class OutcomeWriter {
  private static final int SENTENCES_IN_LEDE = 2;
  private static final int MOST_CHANGES = 4;

  private final Page page;
  private final Order order;
  private final Draft draft;
  private final List<LineAssessment> assessments;
  private final Found found;
  private final Reasons reasons;
  private final Choices choices;

  OutcomeWriter(Page page, Order order, Draft draft, Found found) {
    this.page = page;
    this.order = order;
    this.draft = draft;
    this.found = found;
    this.assessments = found.assessments();
    this.reasons = new Reasons(page, assessments, brand());
    this.choices = new Choices(page, assessments);
  }

  /**
   * What the rules say of a request.
   *
   * @param unknown what is still unknown about its pieces
   * @param outlook until when we would promise what
   * @param alternatives what could help beside what is chosen, the best first
   */
  record Found(
      List<LineAssessment> assessments,
      List<Unknown> unknown,
      Map<PromiseKind, Instant> outlook,
      List<Alternative> alternatives) {
    Found {
      assessments = List.copyOf(assessments);
      unknown = List.copyOf(unknown);
      outlook = Map.copyOf(outlook);
      alternatives = List.copyOf(alternatives);
    }
  }

  OutcomeView write(EvidenceView files, Optional<NoteView> note, String chosen) {
    var remedies = choices.views();
    var more = reasons.more();
    var split = Math.min(SENTENCES_IN_LEDE, more.size());
    var first = remedies.stream().map(RemedyView::value).findFirst().orElse("");
    return new OutcomeView(
        page.house().at("/orders/" + order.id() + "/requests"),
        back(),
        reasons.answer(),
        String.join(" ", more.subList(0, split)),
        remedies,
        remedies.isEmpty() ? ways() : List.of(),
        chosen.isEmpty() ? first : chosen,
        choices.amount(Remedy.REFUND).isPresent() ? Optional.of(money()) : Optional.empty(),
        new ThreadView(steps(remedies)),
        reasons.grounds(),
        changes(),
        told(),
        draft.chosen(order).stream().map(line -> Pieces.some(page, line, quantity(line))).toList(),
        new DraftAddress(order).carried(draft),
        files,
        new Instead(page, found.alternatives()).choice(),
        String.join(" ", more.subList(split, more.size())),
        note);
  }

  /** The last question again, or the first page where none was asked. */
  private String back() {
    var address = "/orders/" + order.id();
    return page.house()
        .at(
            draft.said().isEmpty()
                ? address
                : address
                    + QuestionPages.QUESTIONS
                    + new DraftAddress(order).query(draft.withoutLast()));
  }

  /** What would change the answer most, of what is not known; first what they were asked. */
  private List<FactView> changes() {
    var theirsFirst =
        found.unknown().stream().sorted(Comparator.comparing(Unknown::informant)).toList();
    return new FactWords(page)
        .changes(theirsFirst, order.total().currency()).stream().limit(MOST_CHANGES).toList();
  }

  private List<FactView> told() {
    return draft.said().stream()
        .map(said -> new FactView(page.say("intake.question." + said.prompt()), reply(said)))
        .toList();
  }

  private String reply(Said said) {
    if (said.isUnsure()) {
      return page.say("intake.unsure");
    }
    return said.asked().filter(Prompt::asksForDay).isPresent()
        ? page.dates().day(LocalDate.parse(said.reply()))
        : page.say("intake.answer." + said.prompt() + "." + said.reply());
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
    var due = found.outlook().getOrDefault(kind, page.now());
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
