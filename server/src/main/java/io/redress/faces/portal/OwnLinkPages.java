package io.redress.faces.portal;

import io.redress.consumers.Consumers;
import io.redress.faces.shared.Begun;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the link to all requests of a person is asked for: on the first page by an address, alike
 * for those we know and those we do not, and on the page of a case for the address known of it.
 */
@Controller
@RequestMapping("/s/{slug}")
class OwnLinkPages {
  /** What a browser remembers of having asked on the page of a case. */
  static final String ASKED = "mine-asked-";

  private final Portal portal;
  private final Access access;
  private final Consumers consumers;
  private final PersonLinks links;
  private final SlowDown slowDown;

  OwnLinkPages(
      Portal portal, Access access, Consumers consumers, PersonLinks links, SlowDown slowDown) {
    this.portal = portal;
    this.access = access;
    this.consumers = consumers;
    this.links = links;
    this.slowDown = slowDown;
  }

  @PostMapping("/find/mine")
  ModelAndView ask(HttpServletRequest request, @RequestParam(defaultValue = "") String mine) {
    var visit = portal.enter(request, "/find");
    var email = Typed.line(mine);
    var form = FindView.blank(visit.page(), FindPages.EXAMPLE_NUMBER);
    var written = form.mine().holding(email);
    if (email.isEmpty()) {
      var missing = written.failing(visit.say("portal.own.ask.empty"));
      return visit.showAgain("find", form.asking(missing, Optional.empty()));
    }
    if (!slowDown.admits(Door.ORDER_LOOKUP, "from " + request.getRemoteAddr())
        || !slowDown.admits(Door.LINK_REQUEST, "mine " + email.toLowerCase(Locale.ROOT))) {
      return tooMany(visit, form, written);
    }
    links.ask(consumers.byEmail(email));
    Begun.keep(request, FindPages.SENT_TO, email);
    return visit.goTo("/find/sent");
  }

  @PostMapping("/cases/{id}/mine")
  ModelAndView askFromCase(HttpServletRequest request, @PathVariable String id) {
    var view = access.matter(id);
    var visit = portal.enter(request, "/cases/" + id);
    // Too many in a row get no further letter; the page says the same, for one is on its way.
    if (slowDown.admits(Door.LINK_REQUEST, "mine of " + view.consumer().id())) {
      links.ask(Optional.of(view.consumer()));
    }
    Begun.keep(request, ASKED + view.head().id(), "asked");
    return visit.goTo("/cases/" + id);
  }

  private static ModelAndView tooMany(Visit visit, FindView form, FieldView written) {
    var note =
        NoteView.of(
            NoteView.Tone.RISK,
            visit.say("portal.find.tooMany"),
            visit.say("portal.find.tooManyHow"));
    var answer = visit.show("find", form.asking(written, Optional.of(note)));
    answer.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    return answer;
  }
}
