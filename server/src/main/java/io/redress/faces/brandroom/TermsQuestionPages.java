package io.redress.faces.brandroom;

import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.faces.brandroom.TermsQuestions.Opened;
import io.redress.faces.shared.FieldView;
import io.redress.liaison.questions.AnswerWay;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.liaison.questions.QuestionState;
import io.redress.liaison.questions.QuestionStep;
import io.redress.shared.Actor;
import io.redress.shared.PlainWords;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * One question to a brand about its terms, opened by its signed link: the question, and the answer.
 * It is about terms and nobody's case, and nothing of a case is shown.
 */
@Controller
class TermsQuestionPages {
  private final TermsQuestions questions;
  private final BrandQuestions moves;

  TermsQuestionPages(TermsQuestions questions, BrandQuestions moves) {
    this.questions = questions;
    this.moves = moves;
  }

  /** What was written into an answer that was not taken, and why. */
  private record Written(String words, String name, String error) {}

  /** The question while it is open, the thanks once it is answered. */
  @GetMapping("/b/{slug}/questions/{id}")
  ModelAndView page(HttpServletRequest request, @PathVariable String id) {
    var opened = questions.open(request, id);
    return show(opened, new Written("", opened.reader().name(), ""), HttpStatus.OK);
  }

  /** Takes an answer; a second one changes nothing and is met with the first. */
  @PostMapping("/b/{slug}/questions/{id}")
  ModelAndView answer(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String name) {
    var opened = questions.open(request, id);
    if (!opened.question().state().hearsTheBrand()) {
      return goTo(opened);
    }
    var said = PlainWords.clean(words).strip();
    var who = PlainWords.oneLine(name);
    var wrong = wrong(opened, said, who);
    if (wrong.isPresent()) {
      return show(opened, new Written(words, name, wrong.get()), HttpStatus.BAD_REQUEST);
    }
    var step = new QuestionStep.Answer(said, who, AnswerWay.PAGE);
    var actor = Actor.brandContact(opened.grant().id());
    questions.remember(opened);
    try {
      var _ = moves.answer(opened.question().id(), step, actor);
    } catch (RefusedException answeredMeanwhile) {
      // Somebody else of the brand, or the house, was first: show what was taken.
      return goTo(opened);
    }
    return goTo(opened);
  }

  private static Optional<String> wrong(Opened opened, String words, String name) {
    var page = opened.page();
    if (words.isEmpty()) {
      return Optional.of(page.say("questions.brand.empty"));
    }
    if (words.length() > QuestionStep.LONGEST_WORDS) {
      return Optional.of(page.say("questions.brand.long", "most", QuestionStep.LONGEST_WORDS));
    }
    return name.isEmpty() || name.length() > QuestionStep.LONGEST_NAME
        ? Optional.of(page.say("questions.brand.name.need"))
        : Optional.empty();
  }

  private static ModelAndView show(Opened opened, Written written, HttpStatus status) {
    var answer =
        new ModelAndView(
            "brandroom/question", Map.of("page", opened.page(), "view", view(opened, written)));
    answer.setStatus(status);
    return answer;
  }

  private static TermsQuestionView view(Opened opened, Written written) {
    var page = opened.page();
    var question = opened.question();
    var isOpen = question.state().hearsTheBrand();
    return new TermsQuestionView(
        opened.address(),
        opened.brand().name(),
        page.say("questions.brand.reference", "number", question.number()),
        question.matter().words(),
        question.matter().language(),
        question.course().answerBy().filter(due -> isOpen),
        question.isLate(page.now()) ? page.say("brandroom.late") : "",
        isOpen ? fields(opened, written) : List.of(),
        written.error(),
        isOpen ? "" : said(question),
        page.dates().dayOf(opened.grant().expiresAt()));
  }

  private static List<FieldView> fields(Opened opened, Written written) {
    var page = opened.page();
    return List.of(
        FieldView.of("words", page.say("questions.brand.words"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("questions.brand.words.hint"))
            .holding(written.words()),
        FieldView.of("name", page.say("questions.brand.name"), FieldView.Kind.NAME)
            .holding(written.name()));
  }

  /** A question that ended without an answer shows none. */
  private static String said(PolicyQuestion question) {
    return question.state() == QuestionState.CLOSED
        ? ""
        : question.answer().map(PolicyQuestion.Answer::words).orElse("");
  }

  private static ModelAndView goTo(Opened opened) {
    var redirect = new RedirectView(opened.address());
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }
}
