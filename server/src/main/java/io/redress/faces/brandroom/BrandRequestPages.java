package io.redress.faces.brandroom;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.evidence.EvidenceContent;
import io.redress.evidence.EvidenceFiles;
import io.redress.evidence.web.Download;
import io.redress.faces.brandroom.BrandRequests.Asked;
import io.redress.liaison.Heard;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.EvidenceId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * One request to a brand, opened by its signed link: the question, and the answer.
 *
 * <p>Nothing here names the consumer or what they paid; {@link RequestWriter} is given a case and
 * takes only what the brand may know.
 */
@Controller
class BrandRequestPages {
  private final BrandRequests requests;
  private final Cases cases;
  private final EvidenceFiles evidence;

  BrandRequestPages(BrandRequests requests, Cases cases, EvidenceFiles evidence) {
    this.requests = requests;
    this.cases = cases;
    this.evidence = evidence;
  }

  /** The question while it is open, the thanks once it is answered. */
  @GetMapping("/b/{slug}/requests/{id}")
  ModelAndView page(HttpServletRequest request, @PathVariable String id) {
    var asked = requests.open(request, id);
    return asked.awaitsAnswer()
        ? question(asked, Said.NOTHING, "", HttpStatus.OK)
        : answered(asked, new RequestWriter(asked).answered());
  }

  /**
   * Takes an answer. The same one sent twice is taken once; another one that comes when none is
   * taken any more changes nothing, and whoever wrote it is told so and keeps their words.
   */
  @PostMapping("/b/{slug}/requests/{id}")
  ModelAndView answer(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String words) {
    var asked = requests.open(request, id);
    var said = new Said(answer, reason, words);
    if (said.isKeptIn(asked.request(), asked.page())) {
      return goTo(asked);
    }
    if (!asked.awaitsAnswer()) {
      return untaken(asked, said);
    }
    var wrong = said.wrong(asked.page());
    return wrong.isPresent()
        ? question(asked, said, wrong.get(), HttpStatus.BAD_REQUEST)
        : perform(request, asked, said);
  }

  /** What this reader was asked before, as far as it was sent to the same address. */
  @GetMapping("/b/{slug}/requests/{id}/earlier")
  ModelAndView earlier(HttpServletRequest request, @PathVariable String id) {
    var asked = requests.open(request, id);
    var view = new EarlierWriter(asked).earlier(requests.earlier(asked));
    return new ModelAndView("brandroom/earlier", Map.of("page", asked.page(), "view", view));
  }

  /** A photo of the case the request is about that staff chose to show, and no other. */
  @GetMapping("/b/{slug}/requests/{id}/photos/{photo}")
  ResponseEntity<Resource> photo(
      HttpServletRequest request, @PathVariable String id, @PathVariable String photo) {
    return picture(request, id, photo, evidence::preview);
  }

  /** The same, small. */
  @GetMapping("/b/{slug}/requests/{id}/photos/{photo}/small")
  ResponseEntity<Resource> small(
      HttpServletRequest request, @PathVariable String id, @PathVariable String photo) {
    return picture(request, id, photo, evidence::thumbnail);
  }

  private ResponseEntity<Resource> picture(
      HttpServletRequest request,
      String id,
      String photo,
      BiFunction<CaseId, EvidenceId, Optional<EvidenceContent>> size) {
    var asked = requests.open(request, id);
    return RequestWriter.shown(asked)
        .filter(each -> each.id().toString().equals(photo))
        .findFirst()
        .flatMap(each -> size.apply(asked.request().caseId(), each.id()))
        .map(Download::picture)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView perform(HttpServletRequest http, Asked asked, Said said) {
    var request = asked.request();
    var heard = Heard.onPage(asked.speaker()).about(request.id());
    var command =
        new CaseCommand.RecordBrandAnswer(request.caseId(), said.answer(asked.page()), heard);
    var actor = Actor.brandContact(asked.grant().id());
    requests.remember(asked);
    try {
      return switch (cases.perform(command, actor)) {
        case CaseOutcome.Performed done -> goTo(asked);
        case CaseOutcome.Refused refused -> meanwhile(http, asked, said, "brandroom.refused");
      };
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.CONFLICT) {
        throw problem;
      }
      // Somebody else of the brand, or the house, did something in the same moment.
      return meanwhile(http, asked, said, "brandroom.meanwhile");
    }
  }

  /** How it stands now, and that this was not taken, unless it is what stands there. */
  private ModelAndView meanwhile(HttpServletRequest http, Asked before, Said said, String why) {
    var asked = requests.open(http, before.request().id().toString());
    if (said.isKeptIn(asked.request(), asked.page())) {
      return goTo(asked);
    }
    return asked.awaitsAnswer()
        ? question(asked, said, asked.page().say(why), HttpStatus.CONFLICT)
        : untaken(asked, said);
  }

  private ModelAndView question(Asked asked, Said said, String error, HttpStatus status) {
    var view = new RequestWriter(asked).question(said, error);
    var answer = new ModelAndView("brandroom/request", Map.of("page", asked.page(), "view", view));
    answer.setStatus(status);
    return answer;
  }

  private static ModelAndView untaken(Asked asked, Said said) {
    var answer = answered(asked, new RequestWriter(asked).untaken(said));
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  private static ModelAndView answered(Asked asked, AnsweredView view) {
    return new ModelAndView("brandroom/answered", Map.of("page", asked.page(), "view", view));
  }

  private static ModelAndView goTo(Asked asked) {
    var redirect = new RedirectView(asked.address());
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }
}
