package io.redress.faces.desk;

import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.cases.brands.questions.TermsDraft;
import io.redress.cases.brands.questions.TermsProposal;
import io.redress.faces.desk.QuestionRoom.At;
import io.redress.faces.desk.RuleChangesView.Change;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.liaison.questions.PolicyQuestion;
import io.redress.rulebook.text.RuleFiles.UnusableRules;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import io.redress.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The terms that an answer means: written, looked at beside those of now, and confirmed. What was
 * looked at is checked again when it is confirmed.
 */
@Controller
@RequestMapping("/desk/{slug}/questions/{question}/terms")
class QuestionTermsPages {
  private final QuestionRoom room;
  private final BrandQuestions moves;

  QuestionTermsPages(QuestionRoom room, BrandQuestions moves) {
    this.room = room;
    this.moves = moves;
  }

  /** What is said about terms that were sent. */
  private record Said(Optional<NoteView> note, List<String> mistakes, Optional<TermsDraft> draft) {
    static final Said NOTHING = new Said(Optional.empty(), List.of(), Optional.empty());

    static Said wrong(String why, List<String> mistakes) {
      return new Said(Optional.of(NoteView.of(Tone.BROKEN, why, "")), mistakes, Optional.empty());
    }
  }

  @GetMapping
  ModelAndView form(HttpServletRequest request, @PathVariable("question") String id) {
    var at = enter(request, id);
    return show(at, Map.of(), Said.NOTHING);
  }

  /** Shows what terms would change, or publishes them: the button that was pressed says which. */
  @PostMapping
  ModelAndView send(
      HttpServletRequest request,
      @PathVariable("question") String id,
      @RequestParam Map<String, String> fields) {
    var at = enter(request, id);
    var visit = at.visit();
    var reasons = new RefusalWords(visit);
    try {
      var form = new QuestionForm(fields);
      var wish = form.wish(visit.page().house().zone());
      if (form.text("do").equals("confirm")) {
        var read = OptionalInt.of(form.version());
        var _ = moves.confirm(at.question().id(), wish, read, visit.actor());
        return visit.goTo(QuestionsPages.PATH + "/" + at.question().id());
      }
      var draft = moves.draft(at.question(), wish);
      return show(at, fields, new Said(Optional.empty(), List.of(), Optional.of(draft)));
    } catch (UnusableRules e) {
      var why = visit.say("questions.mistakes", "count", e.problems().size());
      return again(at, fields, Said.wrong(why, e.problems()));
    } catch (UnreadableForm unreadable) {
      return again(at, fields, Said.wrong(unreadable.told(visit), List.of()));
    } catch (RefusedException refused) {
      return again(at, fields, Said.wrong(reasons.of(refused.refusal()), List.of()));
    } catch (Problem problem) {
      return again(at, fields, Said.wrong(said(visit, reasons, problem), List.of()));
    }
  }

  private static String said(Visit visit, RefusalWords reasons, Problem problem) {
    var fields = problem.violations().stream().map(Violation::field).toList();
    if (fields.contains("quote")) {
      return visit.say("questions.need.quote.said");
    }
    return fields.contains("from") ? visit.say("questions.need.from") : reasons.of(problem);
  }

  private ModelAndView again(At at, Map<String, String> fields, Said said) {
    var answer = show(at, fields, said);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(At at, Map<String, String> written, Said said) {
    var visit = at.visit();
    var question = at.question();
    var proposal = moves.proposal(question);
    var sheet = written.isEmpty() ? TermsSheet.of(proposal.text()) : TermsSheet.written(written);
    var address = visit.home() + QuestionsPages.PATH + "/" + question.id();
    return visit.show(
        "desk/question-terms",
        new QuestionTermsView(
            new LinkView(question.number(), address),
            question.answer().map(PolicyQuestion.Answer::words).orElse(""),
            visit.say(lede(proposal), "release", proposal.next()),
            said.note(),
            said.mistakes(),
            address + "/terms",
            question.version(),
            proposal.ruleId(),
            sheet.days(visit),
            sheet.choices(visit),
            sheet.rest(),
            !said.mistakes().isEmpty(),
            fields(visit, proposal, written),
            said.draft().map(draft -> changes(visit, draft)).orElse(List.of()),
            said.draft().map(TermsDraft::citation).orElse("")));
  }

  private static String lede(TermsProposal proposal) {
    if (!proposal.next().isEmpty()) {
      return "questions.terms.later";
    }
    return proposal.isNew() ? "questions.terms.new" : "questions.terms.own";
  }

  private static List<FieldView> fields(
      Visit visit, TermsProposal proposal, Map<String, String> written) {
    return List.of(
        FieldView.of("quote", visit.say("questions.quote"), FieldView.Kind.PARAGRAPH)
            .hinting(visit.say("questions.quote.hint"))
            .holding(written.getOrDefault("quote", proposal.quote())),
        FieldView.of("from", visit.say("questions.from"), FieldView.Kind.DATE)
            .hinting(visit.say("questions.from.hint"))
            .holding(written.getOrDefault("from", "")));
  }

  private static List<Change> changes(Visit visit, TermsDraft draft) {
    return draft.differences().stream()
        .map(
            each ->
                new Change(
                    each.ruleId(),
                    visit.say("rules.change." + Codes.of(each.kind())),
                    each.before(),
                    each.after()))
        .toList();
  }

  private At enter(HttpServletRequest request, String id) {
    var at = room.enter(request, id, "/terms");
    if (!Permissions.mayConfirmTerms(at.visit().role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return at;
  }
}
