package io.redress.faces.portal;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.faces.portal.MatterWriter.Unsent;
import io.redress.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a consumer asks to be rung up about a case; the call is promised by a date. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/call")
class CallPages {
  private final Portal portal;
  private final Access access;
  private final Cases cases;
  private final Photos photos;

  CallPages(Portal portal, Access access, Cases cases, Photos photos) {
    this.portal = portal;
    this.access = access;
    this.cases = cases;
    this.photos = photos;
  }

  @PostMapping
  ModelAndView ask(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String when) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id);
    var ring = Typed.line(number);
    var suits = Typed.line(when);
    if (!OwnContactPages.isNumber(ring)) {
      return again(visit, view, ring, suits, visit.say("portal.own.phone.wrong"));
    }
    return perform(visit, view, words(visit, ring, suits))
        .map(reason -> again(visit, view, ring, suits, reason))
        .orElseGet(() -> visit.goTo("/cases/" + id + "#call"));
  }

  private static String words(Visit visit, String number, String when) {
    return when.isEmpty()
        ? visit.say("portal.call.words", "number", number)
        : visit.say("portal.call.words.when", "number", number, "when", when);
  }

  private Optional<String> perform(Visit visit, CaseView view, String text) {
    var words = new CaseCommand.Words(text, view.consumer().name(), visit.page().language().tag());
    var actor = Actor.consumer(view.consumer().id());
    return switch (cases.perform(new CaseCommand.AskCall(view.head().id(), words), actor)) {
      case CaseOutcome.Performed performed -> Optional.empty();
      case CaseOutcome.Refused refused ->
          Optional.of(Refusals.say(visit.page(), refused.refusal()));
    };
  }

  private ModelAndView again(Visit visit, CaseView view, String number, String when, String error) {
    var beside = access.beside(visit.page(), view).calling(number, when, error);
    var shown = photos.ofCase(visit.page(), view, Optional.empty());
    var writer = new MatterWriter(visit.page(), view, shown, beside);
    return visit.showAgain("matter", writer.write(Unsent.NONE, Optional.empty()));
  }
}
