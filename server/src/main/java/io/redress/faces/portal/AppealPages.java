package io.redress.faces.portal;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Dispute;
import io.redress.faces.shared.FieldView;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The consumer does not take our answer, and asks somebody to look at it again. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/appeal")
class AppealPages {
  private final Portal portal;
  private final Access access;
  private final Cases cases;

  AppealPages(Portal portal, Access access, Cases cases) {
    this.portal = portal;
    this.access = access;
    this.cases = cases;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request);
    return view.mayBeAppealed()
        ? visit.show("appeal", page(visit, view, "", ""))
        : visit.goTo("/cases/" + id);
  }

  @PostMapping
  ModelAndView appeal(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id + "/appeal");
    return perform(visit, view, words)
        .map(reason -> visit.showAgain("appeal", page(visit, view, words, reason)))
        .orElseGet(() -> visit.goTo("/cases/" + id));
  }

  private Optional<String> perform(Visit visit, CaseView view, String words) {
    try {
      var command = new CaseCommand.OpenDispute(view.head().id(), Dispute.Claim.appeal(words));
      return switch (cases.perform(command, Actor.consumer(view.consumer().id()))) {
        case CaseOutcome.Performed performed -> Optional.empty();
        case CaseOutcome.Refused refused ->
            Optional.of(Refusals.say(visit.page(), refused.refusal()));
      };
    } catch (Problem problem) {
      return Optional.of(Refusals.say(visit.page(), problem));
    }
  }

  private static AppealView page(Visit visit, CaseView view, String words, String error) {
    var address = visit.at("/cases/" + view.head().id());
    var field =
        FieldView.of("words", visit.say("portal.appeal.words"), FieldView.Kind.PARAGRAPH)
            .holding(words);
    return new AppealView(
        address + "/appeal",
        address,
        new Told(visit.page(), view).goods(),
        error.isEmpty() ? field : field.failing(error));
  }
}
