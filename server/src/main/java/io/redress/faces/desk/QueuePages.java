package io.redress.faces.desk;

import io.redress.cases.lists.QueueQuery;
import io.redress.cases.lists.QueueQuery.Lens;
import io.redress.cases.lists.WorkQueue;
import io.redress.faces.shared.Codes;
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
  private static final int ON_PAGE = 100;

  private final DeskVisits desk;
  private final WorkQueue queue;
  private final StaffMembers staff;
  private final LivePages live;
  private final Tenancy tenancy;

  QueuePages(
      DeskVisits desk, WorkQueue queue, StaffMembers staff, LivePages live, Tenancy tenancy) {
    this.desk = desk;
    this.queue = queue;
    this.staff = staff;
    this.live = live;
    this.tenancy = tenancy;
  }

  @GetMapping("/desk/{slug}/queue")
  ModelAndView queue(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String after) {
    var visit = desk.enter(request, Room.QUEUE);
    var lens = Codes.parse(Lens.class, view).filter(QueueWriter.TABS::contains).orElse(Lens.ALL);
    var from = CaseRooms.parse(after);
    var owner = visit.member().id().toString();
    var found = queue.find(new QueueQuery(lens, owner, visit.page().now(), from, ON_PAGE));
    var page = new QueueWriter(visit, new Owners(staff.list())).write(found, lens, from);
    return visit.show("desk/queue", page, visit.home() + "/queue/live");
  }

  /** Tells the browser when something of the queue changes. */
  @GetMapping("/desk/{slug}/queue/live")
  SseEmitter changes(HttpServletRequest request) {
    desk.enter(request, Room.QUEUE);
    return live.subscribe(tenancy.require(), LivePages.QUEUE);
  }
}
