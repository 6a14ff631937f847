package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.faces.desk.DoorView.Form;
import io.redress.faces.shared.LinkView;
import io.redress.liaison.Liaison;
import io.redress.money.recovery.Recoveries;
import io.redress.people.SignedLinks;
import io.redress.shared.CaseId;
import io.redress.shared.LiaisonRequestId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends the links that open a case, its order, any of its requests to the brand or of its claims,
 * when one went astray.
 */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/links")
class CaseLinkPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Opened opened;
  private final SignedLinks links;

  CaseLinkPages(DeskVisits desk, CaseRooms rooms, Opened opened, SignedLinks links) {
    this.desk = desk;
    this.rooms = rooms;
    this.opened = opened;
    this.links = links;
  }

  /** What of a case a brand can hold links to: what it was ever asked, and what it owes. */
  @Component("openedByLinks")
  record Opened(Liaison liaison, Recoveries recoveries) {
    Stream<UUID> byBrand(CaseId id) {
      return Stream.concat(
          liaison.idsOf(id).stream().map(LiaisonRequestId::value),
          recoveries.ofCase(id).stream().map(claim -> claim.id().value()));
    }
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    var open = links.countOpen(subjects(rooms.read(id)), visit.page().now());
    var back = visit.home() + "/cases/" + id;
    var view =
        DoorView.of(visit.say("desk.links.heading", "count", open), visit.say("desk.links.how"))
            .asking(List.of(Form.typed(back + "/links", visit.say("desk.links.end"))))
            .leading(new LinkView(visit.say("desk.links.back"), back));
    return new ModelAndView("desk/door", Map.of("page", visit.page(), "view", view));
  }

  @PostMapping
  ModelAndView end(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    links.revokeAll(subjects(rooms.read(id)), visit.page().now());
    return visit.goTo("/cases/" + id + "/links");
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/links");
    // Whoever reads the letters that carry links may end them.
    if (!Permissions.mayEnter(visit.role(), Room.OUTBOX)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }

  private List<UUID> subjects(CaseView view) {
    var id = view.head().id();
    return Stream.concat(Stream.of(id.value(), view.order().id().value()), opened.byBrand(id))
        .toList();
  }
}
