package io.redress.faces.portal;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Complaint;
import io.redress.faces.shared.FieldView;
import io.redress.promises.Promise;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.PromiseId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The consumer is not content with how we served them, and hears until when we answer. */
@Controller
@RequestMapping("/s/{slug}/cases/{id}/complaint")
class ComplaintPages {
  private final Portal portal;
  private final Access access;
  private final Cases cases;

  ComplaintPages(Portal portal, Access access, Cases cases) {
    this.portal = portal;
    this.access = access;
    this.cases = cases;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request);
    return visit.show("complaint", page(visit, view, "", ""));
  }

  @PostMapping
  ModelAndView complain(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String words) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id + "/complaint");
    return perform(visit, view, words)
        .map(reason -> visit.showAgain("complaint", page(visit, view, words, reason)))
        .orElseGet(() -> visit.goTo("/cases/" + id + "/complaint"));
  }

  private Optional<String> perform(Visit visit, CaseView view, String words) {
    try {
      var claim = new Complaint.Claim(Complaint.Way.PAGE, words);
      var command = new CaseCommand.Complain(view.head().id(), claim);
      return switch (cases.perform(command, Actor.consumer(view.consumer().id()))) {
        case CaseOutcome.Performed performed -> Optional.empty();
        case CaseOutcome.Refused refused ->
            Optional.of(Refusals.say(visit.page(), refused.refusal()));
      };
    } catch (Problem problem) {
      return Optional.of(Refusals.say(visit.page(), problem));
    }
  }

  private static ComplaintView page(Visit visit, CaseView view, String words, String error) {
    var address = visit.at("/cases/" + view.head().id());
    var field =
        FieldView.of("words", visit.say("portal.complaint.words"), FieldView.Kind.PARAGRAPH)
            .holding(words);
    return new ComplaintView(
        address + "/complaint",
        address,
        view.conduct().complaints().reversed().stream()
            .map(each -> made(visit, view, each))
            .toList(),
        error.isEmpty() ? field : field.failing(error));
  }

  private static ComplaintView.Made made(Visit visit, CaseView view, Complaint complaint) {
    var day = visit.page().dates().moment(complaint.madeAt());
    var commitments = new Commitments(view);
    return new ComplaintView.Made(
        visit.say("portal.complaint.made", "day", day),
        complaint.claim().words(),
        latest(view, complaint.promise())
            .filter(Promise::isOpen)
            .map(owed -> commitments.view(owed, visit.say("portal.next.complaint"))),
        complaint.answer().map(Complaint.Answer::words).orElse(""));
  }

  private static Optional<Promise> latest(CaseView view, PromiseId id) {
    var found = view.conduct().promises().stream().filter(each -> each.id().equals(id)).findFirst();
    return found.flatMap(Promise::successor).map(next -> latest(view, next)).orElse(found);
  }
}
