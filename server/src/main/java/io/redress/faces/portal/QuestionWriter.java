package io.redress.faces.portal;

import io.redress.cases.LineAssessment;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.Fact;
import io.redress.rulebook.intake.Interview;
import io.redress.rulebook.intake.Prompt;
import io.redress.rulebook.intake.Talk;
import io.redress.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the next question about a request and writes its page. Each piece has its own answers: one
 * may be worn and the other not.
 */
final class QuestionWriter {
  static final String ANSWER = "answer";
  static final String DAY = "day";

  /** Nobody is asked more than this; what is still open then stays presumed. */
  private static final int MOST_QUESTIONS = 8;

  /** Whoever sends back many pieces at once is asked about the first of them. */
  private static final int MOST_LINES = 4;

  private final Page page;
  private final Order order;
  private final Draft draft;
  private final List<LineAssessment> assessments;
  private final Interview interview;

  QuestionWriter(
      Page page, Order order, Draft draft, List<LineAssessment> assessments, Interview interview) {
    this.page = page;
    this.order = order;
    this.draft = draft;
    this.assessments = List.copyOf(assessments);
    this.interview = interview;
  }

  /** A question about a line of the order. */
  record Next(OrderLine line, Prompt prompt) {}

  /** The question to ask next, if there is one. */
  Optional<Next> next() {
    var lines = draft.chosen(order);
    for (var i = 0; i < asked(); i++) {
      var asked = interview.next(talk(i));
      if (asked.isPresent()) {
        return Optional.of(new Next(lines.get(i), asked.get()));
      }
    }
    return Optional.empty();
  }

  /** How many lines are asked about. */
  private int asked() {
    var isEnough = draft.said().size() >= MOST_QUESTIONS;
    return isEnough ? 0 : Math.min(assessments.size(), MOST_LINES);
  }

  private Talk talk(int place) {
    var asked = EnumSet.noneOf(Prompt.class);
    var notKnown = EnumSet.noneOf(Fact.class);
    for (var said : draft.saidOf(draft.chosen(order).get(place))) {
      said.asked().ifPresent(asked::add);
      if (said.isUnsure()) {
        said.asked().ifPresent(prompt -> notKnown.addAll(prompt.about()));
      }
    }
    return new Talk(assessments.get(place).facts(), asked, notKnown);
  }

  /** The page of a question; {@code back} is the address of the step before. */
  QuestionView write(Next next, String action, String back) {
    var prompt = next.prompt();
    return new QuestionView(
        action,
        back,
        page.say("intake.question." + prompt.code()),
        left(),
        List.of(Pieces.some(page, next.line(), quantity(next.line()))),
        answers(next),
        prompt.asksForDay() ? Optional.of(day(next, "")) : Optional.empty(),
        new DraftAddress(order).carried(draft));
  }

  /** The same page when the day that was written is none. */
  QuestionView again(Next next, String action, String back) {
    var view = write(next, action, back);
    return new QuestionView(
        view.action(),
        view.back(),
        view.question(),
        view.left(),
        view.pieces(),
        view.answers(),
        view.day().map(day -> day(next, page.say("intake.day.wrong"))),
        view.carried());
  }

  private Quantity quantity(OrderLine line) {
    return Quantity.of(draft.pieces().getOrDefault(line.id(), 1));
  }

  private String left() {
    var most = 0;
    for (var i = 0; i < asked(); i++) {
      var ofLine = interview.most(talk(i));
      if (ofLine.isEmpty()) {
        return page.say("intake.left.some");
      }
      most += ofLine.getAsInt();
    }
    var left = Math.min(most, MOST_QUESTIONS - draft.said().size());
    return page.say("intake.left.most", "count", left);
  }

  private List<FactView> answers(Next next) {
    var prompt = next.prompt();
    var answers = new ArrayList<FactView>();
    if (prompt.asksForDay()) {
      var arrived = arrived(next.line());
      arrived.ifPresent(
          day -> answers.add(new FactView(day.toString(), page.say("intake.day.arrived"))));
      if (!arrived.equals(Optional.of(today()))) {
        answers.add(new FactView(today().toString(), page.say("intake.day.today")));
      }
    }
    for (var reply : prompt.replies()) {
      var words = "intake.answer." + prompt.code() + "." + reply.code();
      answers.add(new FactView(reply.code(), page.say(words)));
    }
    answers.add(new FactView(Said.UNSURE, page.say("intake.unsure")));
    return answers;
  }

  private QuestionView.Day day(Next next, String error) {
    var field = FieldView.of(DAY, page.say("intake.day.other"), FieldView.Kind.DATE).failing(error);
    var earliest = arrived(next.line()).map(LocalDate::toString).orElse("");
    return new QuestionView.Day(field, earliest, today().toString());
  }

  /** Whether a day may be the answer: nothing was noticed before it came, or is tomorrow. */
  boolean isPossible(Next next, LocalDate day) {
    return !day.isAfter(today()) && arrived(next.line()).filter(day::isBefore).isEmpty();
  }

  private Optional<LocalDate> arrived(OrderLine line) {
    return line.deliveredAt().map(page.dates()::dayOf);
  }

  private LocalDate today() {
    return page.dates().dayOf(page.now());
  }
}
