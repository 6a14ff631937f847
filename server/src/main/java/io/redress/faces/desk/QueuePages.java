package io.redress.faces.desk;

import io.redress.cases.CaseQuery;
import io.redress.cases.Cases;
import io.redress.faces.desk.QueueWriter.Lens;
import io.redress.people.StaffMembers;
import io.redress.platform.live.LivePages;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The work queue: what is owed, by due promise. */
@Controller
class QueuePages {
  private final DeskVisits desk;
  private final Cases cases;
  private final StaffMembers staff;
  private final LivePages live;
  private final Tenancy tenancy;

  QueuePages(DeskVisits desk, Cases cases, StaffMembers staff, LivePages live, Tenancy tenancy) {
    this.desk = desk;
    this.cases = cases;
    this.staff = staff;
    this.live = live;
    this.tenancy = tenancy;
  }

  @GetMapping("/desk/{slug}/queue")
  ModelAndView queue(
      HttpServletRequest request, @RequestParam(name = "view", defaultValue = "") String lens) {
    var visit = desk.enter(request, Room.QUEUE);
    var open = cases.find(CaseQuery.queue(CaseQuery.MOST_ON_PAGE));
    var view = new QueueWriter(visit, new Owners(staff.list())).write(open, Lens.ofCode(lens));
    return visit.show("desk/queue", view, visit.home() + "/queue/live");
  }

  /** Tells the browser when something of the queue changes. */
  @GetMapping("/desk/{slug}/queue/live")
  SseEmitter changes(HttpServletRequest request) {
    desk.enter(request, Room.QUEUE);
    return live.subscribe(tenancy.require(), LivePages.QUEUE);
  }
}
