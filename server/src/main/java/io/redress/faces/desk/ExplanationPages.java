package io.redress.faces.desk;

import io.redress.cases.Cases;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The decision of a case in full, to be read and printed. */
@Controller
class ExplanationPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Cases cases;

  ExplanationPages(DeskVisits desk, CaseRooms rooms, Cases cases) {
    this.desk = desk;
    this.rooms = rooms;
    this.cases = cases;
  }

  @GetMapping("/desk/{slug}/cases/{id}/explanation")
  ModelAndView page(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE);
    var writer = new ExplanationWriter(visit, rooms.read(id));
    return visit.show("desk/explanation", writer.write(cases::unknowns));
  }
}
