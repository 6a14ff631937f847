package io.redress.faces.desk;

import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.platform.live.LivePages;
import io.redress.platform.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One case for the staff: the page and its live parts. */
@Controller
class DeskCasePages {
  /** What somebody did who opened the case for the consumer. */
  static final String OPENED = "opened";

  private static final Set<String> PARTS = Set.of("talk", "thread", "promises", "money", "actions");

  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final LivePages live;
  private final Tenancy tenancy;

  DeskCasePages(DeskVisits desk, CaseRooms rooms, LivePages live, Tenancy tenancy) {
    this.desk = desk;
    this.rooms = rooms;
    this.live = live;
    this.tenancy = tenancy;
  }

  /** The page; {@code done} names what the reader just did. */
  @GetMapping("/desk/{slug}/cases/{id}")
  ModelAndView page(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String thread,
      @RequestParam(defaultValue = "") String done) {
    var visit = desk.enter(request, Room.QUEUE);
    var notes = Stream.concat(done(visit, done).stream(), rooms.said(request, id).stream());
    var view = rooms.view(visit, id, thread, notes.toList());
    return visit.show("desk/case", view, CaseRooms.live(visit, id));
  }

  /** A part of the page that a browser reads again when it changed. */
  @GetMapping("/desk/{slug}/cases/{id}/fragments/{part}")
  ModelAndView part(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String part,
      @RequestParam(defaultValue = "") String thread) {
    if (!PARTS.contains(part)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var visit = desk.enter(request, Room.QUEUE);
    return visit.show("desk/fragments/" + part, rooms.view(visit, id, thread, List.of()));
  }

  /** Tells the browser which parts of the case change. */
  @GetMapping("/desk/{slug}/cases/{id}/live")
  SseEmitter changes(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE);
    var person = visit.member().id();
    return live.subscribe(tenancy.require(), rooms.read(id).head().id(), person);
  }

  private static List<NoteView> done(Visit visit, String code) {
    if (code.equals(OPENED)) {
      return List.of(NoteView.of(Tone.KEPT, visit.say("desk.done.opened"), ""));
    }
    return Deed.ofCode(code)
        .map(deed -> NoteView.of(Tone.KEPT, visit.say("desk.done." + deed.code()), ""))
        .map(List::of)
        .orElse(List.of());
  }
}
