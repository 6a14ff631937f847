package io.redress.faces.desk;

import io.redress.cases.brands.questions.BrandQuestions;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.liaison.questions.PolicyQuestions;
import io.redress.shared.Problem;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.ModelAndView;

/** One question to a brand: what was said, what is awaited, and what is recorded next. */
@Controller("policyQuestionPages")
@RequestMapping("/desk/{slug}/questions/{question}")
class PolicyQuestionPages {
  private final QuestionRoom room;
  private final PolicyQuestions questions;
  private final BrandQuestions moves;

  PolicyQuestionPages(QuestionRoom room, PolicyQuestions questions, BrandQuestions moves) {
    this.room = room;
    this.questions = questions;
    this.moves = moves;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable("question") String id) {
    return show(room.enter(request, id, ""), Optional.empty(), Map.of());
  }

  @PostMapping
  ModelAndView move(
      HttpServletRequest request,
      @PathVariable("question") String id,
      @RequestParam Map<String, String> fields) {
    var at = room.enter(request, id, "");
    var reasons = new RefusalWords(at.visit());
    try {
      var form = new QuestionForm(fields);
      var asked = at.asked();
      var step = form.step(asked.zone(), () -> moves.usualAnswerBy(asked.brand().id()));
      var read = OptionalInt.of(form.version());
      var _ = moves.move(at.question().id(), step, read, at.visit().actor());
      return at.visit().goTo(QuestionsPages.PATH + "/" + at.question().id());
    } catch (RefusedException refused) {
      return again(request, id, reasons.of(refused.refusal()), fields);
    } catch (UnreadableForm unreadable) {
      return again(request, id, unreadable.told(at.visit()), fields);
    } catch (Problem problem) {
      return again(request, id, QuestionRoom.said(at.visit(), problem), fields);
    }
  }

  private ModelAndView again(
      HttpServletRequest request, String id, String why, Map<String, String> fields) {
    var note = Optional.of(NoteView.of(Tone.BROKEN, why, ""));
    var answer = show(room.enter(request, id, ""), note, fields);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(
      QuestionRoom.At at, Optional<NoteView> note, Map<String, String> written) {
    var writer = new QuestionWriter(at.visit(), at.question(), at.asked(), room.owners());
    var history = questions.history(at.question().id());
    return at.visit().show("desk/question", writer.write(history, note, written));
  }
}
