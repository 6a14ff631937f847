package io.redress.faces.desk;

import io.redress.cases.review.DecisionReviews;
import io.redress.faces.shared.LinkView;
import io.redress.shared.CaseId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The decisions of a case as they were made, compared with what the rules of today say. */
@Controller
class KeptDecisionPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final DecisionReviews reviews;

  KeptDecisionPages(DeskVisits desk, CaseRooms rooms, DecisionReviews reviews) {
    this.desk = desk;
    this.rooms = rooms;
    this.reviews = reviews;
  }

  @GetMapping("/desk/{slug}/cases/{id}/decisions")
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE);
    var head = rooms.read(id).head();
    var writer = new KeptDecisionsWriter(visit);
    var decisions = reviews.ofCase(CaseId.parse(id)).stream().map(writer::write).toList();
    var back = new LinkView(head.number(), visit.home() + "/cases/" + head.id());
    return visit.show("desk/kept-decisions", new KeptDecisionsView(back, decisions.reversed()));
  }
}
