package io.redress.faces.portal;

import io.redress.cases.LineAssessment;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromptWords;
import io.redress.faces.shared.Questioning;
import io.redress.faces.shared.Questioning.Next;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.rulebook.intake.Interview;
import io.redress.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the page of the next question about a request. */
final class QuestionWriter {
  static final String ANSWER = "answer";
  static final String DAY = "day";

  private final Page page;
  private final Order order;
  private final Draft draft;
  private final Questioning questioning;
  private final PromptWords words;

  QuestionWriter(
      Page page, Order order, Draft draft, List<LineAssessment> assessments, Interview interview) {
    this.page = page;
    this.order = order;
    this.draft = draft;
    this.questioning = new Questioning(draft.chosen(order), assessments, draft.said(), interview);
    this.words = new PromptWords(page.words());
  }

  /** The question to ask next, if there is one. */
  Optional<Next> next() {
    return questioning.next();
  }

  /** The page of a question; {@code back} is the address of the step before. */
  QuestionView write(Next next, String action, String back) {
    var prompt = next.prompt();
    return new QuestionView(
        action,
        back,
        words.question(prompt),
        left(),
        List.of(Pieces.some(page, next.line(), quantity(next.line()))),
        words.answers(next.line(), prompt),
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
    var most = questioning.most();
    return most.isPresent()
        ? page.say("intake.left.most", "count", most.getAsInt())
        : page.say("intake.left.some");
  }

  private QuestionView.Day day(Next next, String error) {
    var field = FieldView.of(DAY, page.say("intake.day.other"), FieldView.Kind.DATE).failing(error);
    var earliest = words.arrived(next.line()).map(LocalDate::toString).orElse("");
    return new QuestionView.Day(field, earliest, words.today().toString());
  }

  /** Whether a day may be the answer. */
  boolean isPossible(Next next, LocalDate day) {
    return words.isPossible(next.line(), day);
  }
}
