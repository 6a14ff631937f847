package io.redress.faces.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who else is at a case, and what came while somebody was writing there. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}")
class DeskPresencePages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Colleagues colleagues;

  DeskPresencePages(DeskVisits desk, CaseRooms rooms, Colleagues colleagues) {
    this.desk = desk;
    this.rooms = rooms;
    this.colleagues = colleagues;
  }

  /** Who else looks at it, and who writes. */
  @GetMapping("/fragments/presence")
  ModelAndView presence(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE);
    var caseId = rooms.read(id).head().id();
    return visit.show("desk/fragments/presence", colleagues.at(visit, caseId));
  }

  /** How the thread has grown since its last message was read. */
  @GetMapping("/fragments/grown")
  ModelAndView grown(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String thread,
      @RequestParam(defaultValue = "") String read) {
    var visit = desk.enter(request, Room.QUEUE);
    var view = rooms.read(id);
    var growth = new ThreadGrowth(view, TalkWriter.thread(visit, view, thread));
    return visit.show("desk/fragments/grown", growth.shown(visit, read));
  }

  /** Somebody writes; nothing of what they write is sent here. */
  @PostMapping("/writing")
  ResponseEntity<Void> writing(HttpServletRequest request, @PathVariable String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id);
    colleagues.writes(visit, rooms.read(id).head().id());
    return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
  }
}
