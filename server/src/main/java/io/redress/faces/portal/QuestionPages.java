package io.redress.faces.portal;

import io.redress.cases.Cases;
import io.redress.faces.shared.Questioning.Next;
import io.redress.faces.shared.Said;
import io.redress.orders.Order;
import io.redress.rulebook.intake.Prompt;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Asks one question after the other, for as long as an answer can still change what is possible.
 * The address of each holds the answers before it: going back takes back the last one.
 */
@Controller
@RequestMapping("/s/{slug}/orders/{id}/questions")
class QuestionPages {
  static final String QUESTIONS = "/questions";
  static final String OUTCOME = "/outcome";

  private final Portal portal;
  private final Access access;
  private final Cases cases;

  QuestionPages(Portal portal, Access access, Cases cases) {
    this.portal = portal;
    this.access = access;
    this.cases = cases;
  }

  /** What is asked next; where nothing is, the page that tells what is possible. */
  @GetMapping
  ModelAndView ask(HttpServletRequest request, @PathVariable String id) {
    var order = access.order(id);
    var visit = portal.enter(request);
    var drafts = new Drafts(request, order);
    var draft = drafts.find();
    if (!draft.isComplete()) {
      return visit.goTo("/orders/" + id);
    }
    var writer = writer(visit, order, draft);
    var next = writer.next();
    return next.isEmpty()
        ? visit.goTo(drafts.address(OUTCOME, draft))
        : visit.show(
            "question",
            writer.write(next.get(), visit.at(path(id)), visit.at(before(drafts, id, draft))));
  }

  @PostMapping
  ModelAndView answer(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(name = QuestionWriter.ANSWER, defaultValue = "") String answer,
      @RequestParam(name = QuestionWriter.DAY, defaultValue = "") String day) {
    var order = access.order(id);
    var visit = portal.enter(request, path(id));
    var drafts = new Drafts(request, order);
    var draft = drafts.sent();
    if (!draft.isComplete()) {
      return visit.goTo("/orders/" + id);
    }
    var writer = writer(visit, order, draft);
    var next = writer.next();
    if (next.isEmpty()) {
      return visit.goTo(drafts.address(OUTCOME, draft));
    }
    var said = said(writer, next.get(), answer.equals(QuestionWriter.DAY) ? day : answer);
    if (said.isEmpty()) {
      return visit.showAgain(
          "question",
          writer.again(next.get(), visit.at(path(id)), visit.at(before(drafts, id, draft))));
    }
    var further = draft.saying(said.get());
    drafts.keep(further);
    return visit.goTo(drafts.address(QUESTIONS, further));
  }

  /** The answer, if it is one to this question. */
  private static Optional<Said> said(QuestionWriter writer, Next next, String text) {
    var prompt = next.prompt();
    var said = new Said(next.line().number(), prompt.code(), text);
    return Said.parse(said.text())
        .filter(
            known ->
                known.isUnsure() || !prompt.asksForDay() || isPossible(writer, next, prompt, text));
  }

  private static boolean isPossible(QuestionWriter writer, Next next, Prompt prompt, String text) {
    try {
      return prompt.asksForDay() && writer.isPossible(next, LocalDate.parse(text));
    } catch (DateTimeParseException unreadable) {
      return false;
    }
  }

  private static String before(Drafts drafts, String id, Draft draft) {
    return draft.said().isEmpty()
        ? "/orders/" + id
        : drafts.address(QUESTIONS, draft.withoutLast());
  }

  private QuestionWriter writer(Visit visit, Order order, Draft draft) {
    var asked = draft.request(order, Optional.empty(), visit.page().language().tag());
    return new QuestionWriter(visit.page(), order, draft, cases.preview(asked), cases.interview());
  }

  private static String path(String id) {
    return "/orders/" + id + QUESTIONS;
  }
}
