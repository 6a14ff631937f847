package io.redress.faces.brandroom;

import io.redress.cases.colleagues.ColleagueLinks;
import io.redress.cases.colleagues.PassedOn;
import io.redress.faces.brandroom.BrandRequests.Asked;
import io.redress.liaison.room.PassingOn;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.shared.LinkId;
import io.redress.shared.PlainWords;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Passing a request on to a colleague, and taking that back. Only the contact can: who got it from
 * a colleague answers, and passes nothing on.
 */
@Controller("brandColleaguePages")
class ColleaguePages {
  private final BrandRequests requests;
  private final ColleagueLinks links;
  private final SlowDown slowDown;

  ColleaguePages(BrandRequests requests, ColleagueLinks links, SlowDown slowDown) {
    this.requests = requests;
    this.links = links;
    this.slowDown = slowDown;
  }

  @GetMapping("/b/{slug}/requests/{id}/colleagues")
  ModelAndView page(HttpServletRequest request, @PathVariable String id) {
    var asked = contact(request, id);
    return show(asked, new ColleagueWriter(asked).empty(requests.colleagues(asked)), HttpStatus.OK);
  }

  /** Sends a colleague a link of their own. */
  @PostMapping("/b/{slug}/requests/{id}/colleagues")
  ModelAndView passOn(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String note) {
    var asked = contact(request, id);
    var to =
        new PassingOn(PlainWords.oneLine(name), PlainWords.oneLine(email), PlainWords.clean(note));
    var given = requests.colleagues(asked);
    var writer = new ColleagueWriter(asked);
    if (!asked.awaitsAnswer()) {
      return show(asked, writer.late(to, given), HttpStatus.CONFLICT);
    }
    var hindrance = to.hindrance(own(asked), given);
    if (hindrance.isPresent()) {
      return show(asked, writer.hindered(to, given, hindrance.get()), HttpStatus.BAD_REQUEST);
    }
    if (!slowDown.admits(Door.LINK_REQUEST, to.email())) {
      return show(asked, writer.slowed(to, given), HttpStatus.TOO_MANY_REQUESTS);
    }
    return passOn(asked, to);
  }

  /** Ends the link of a colleague. */
  @PostMapping("/b/{slug}/requests/{id}/colleagues/end")
  ModelAndView end(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String link) {
    var asked = contact(request, id);
    links.end(asked.request(), LinkId.parse(link));
    return goTo(asked.address() + "/colleagues");
  }

  private ModelAndView passOn(Asked asked, PassingOn to) {
    var page = asked.page();
    try {
      links.passOn(
          new PassedOn(
              asked.request(),
              asked.brand(),
              to,
              asked.grant(),
              asked.speaker(),
              page.say("brandroom.colleague.said", "name", to.name()),
              page.language().tag()));
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.CONFLICT) {
        throw problem;
      }
      // Sent twice in the same moment: the first one is on its way.
    }
    return goTo(asked.address() + "/colleagues");
  }

  private Asked contact(HttpServletRequest request, String id) {
    var asked = requests.open(request, id);
    if (asked.colleague().isPresent()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return asked;
  }

  private static List<String> own(Asked asked) {
    return Stream.concat(asked.reader().stream(), Stream.of(asked.brand().contactEmail())).toList();
  }

  private static ModelAndView show(Asked asked, ColleagueView view, HttpStatus status) {
    var answer =
        new ModelAndView("brandroom/colleague", Map.of("page", asked.page(), "view", view));
    answer.setStatus(status);
    return answer;
  }

  private static ModelAndView goTo(String address) {
    var redirect = new RedirectView(address);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }
}
