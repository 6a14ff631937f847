package io.redress.faces.desk;

import io.redress.cases.lists.QueueQuery;
import io.redress.cases.lists.SavedView;
import io.redress.cases.lists.SavedViews;
import io.redress.cases.lists.WorkQueue;
import io.redress.people.StaffMembers;
import io.redress.platform.live.LivePages;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The work queue: what is owed, by due promise; its parts that somebody named; and as a file. */
@Controller
class QueuePages {
  private static final int ON_PAGE = 100;

  private final DeskVisits desk;
  private final Lists lists;
  private final StaffMembers staff;
  private final LivePages live;
  private final Tenancy tenancy;

  QueuePages(DeskVisits desk, Lists lists, StaffMembers staff, LivePages live, Tenancy tenancy) {
    this.desk = desk;
    this.lists = lists;
    this.staff = staff;
    this.live = live;
    this.tenancy = tenancy;
  }

  /** The queue, its named parts and what stands beside it. */
  @Component("listsOfQueue")
  record Lists(WorkQueue queue, SavedViews views, BesideQueue beside) {}

  @GetMapping("/desk/{slug}/queue")
  ModelAndView queue(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.QUEUE);
    var look = QueueLook.read(fields);
    var from = CaseRooms.parse(fields.getOrDefault("after", ""));
    var owner = visit.member().id().toString();
    var query =
        new QueueQuery(look.lens(), owner, visit.page().now(), from, look.filter(), ON_PAGE);
    var kept = lists.views().of(visit.member().id());
    var owners = new Owners(staff.list());
    var page =
        new QueueWriter(visit, owners, lists.beside().of(visit, owners))
            .write(lists.queue().find(query), look, from, kept);
    return visit.show("desk/queue", page, visit.home() + "/queue/live");
  }

  /** All of what is shown, page by page, as a file for a spreadsheet. */
  @GetMapping("/desk/{slug}/queue.csv")
  ResponseEntity<byte[]> file(
      HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.QUEUE);
    var look = QueueLook.read(fields);
    var owner = visit.member().id().toString();
    var query =
        new QueueQuery(
            look.lens(),
            owner,
            visit.page().now(),
            CaseRooms.parse(""),
            look.filter(),
            WorkQueue.MOST_NAMED);
    var rows = lists.queue().export(query);
    return CsvFiles.answer("queue.csv", new QueueCsv(visit, new Owners(staff.list())).of(rows));
  }

  /** Gives what is shown a name. */
  @PostMapping("/desk/{slug}/queue/views")
  ModelAndView keep(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.QUEUE, Room.QUEUE.href());
    var look = QueueLook.read(fields);
    var reach = fields.containsKey("shared") ? SavedView.Reach.SHARED : SavedView.Reach.OWN;
    var wanted =
        new SavedViews.Wanted(fields.getOrDefault("name", ""), reach, look.lens(), look.filter());
    try {
      lists.views().keep(visit.member().id(), wanted);
    } catch (Problem unusable) {
      return back(visit, look.place(visit).with(QueueLook.DONE, QueueLook.UNKEPT));
    }
    return back(visit, look.place(visit).address());
  }

  private static ModelAndView back(Visit visit, String address) {
    return visit.goTo(address.substring(visit.home().length()));
  }

  /** Forgets a name. */
  @PostMapping("/desk/{slug}/queue/views/{id}/remove")
  ModelAndView remove(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE, Room.QUEUE.href());
    lists.views().remove(parse(id), visit.member());
    return visit.goTo(Room.QUEUE.href());
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  /** Tells the browser when something of the queue changes. */
  @GetMapping("/desk/{slug}/queue/live")
  SseEmitter changes(HttpServletRequest request) {
    desk.enter(request, Room.QUEUE);
    return live.subscribe(tenancy.require(), LivePages.QUEUE);
  }
}
