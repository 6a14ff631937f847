package io.redress.faces.desk;

import io.redress.cases.receiving.BenchLists;
import io.redress.people.StaffMembers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What came back for a case, as the bench saw it: read by whoever decides about it. */
@Controller
class CaseGoodsPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final BenchLists lists;
  private final StaffMembers staff;

  CaseGoodsPages(DeskVisits desk, CaseRooms rooms, BenchLists lists, StaffMembers staff) {
    this.desk = desk;
    this.rooms = rooms;
    this.lists = lists;
    this.staff = staff;
  }

  @GetMapping("/desk/{slug}/cases/{id}/came")
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE);
    var writer = new CaseGoodsWriter(visit, rooms.read(id), lists, staff);
    return visit.show("desk/case-goods", writer.write());
  }
}
