package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Complaint;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The complaints of a case: taken in for who called or wrote, taken up, answered. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/complaints")
class DeskComplaintPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Cases cases;

  DeskComplaintPages(DeskVisits desk, CaseRooms rooms, Cases cases) {
    this.desk = desk;
    this.rooms = rooms;
    this.cases = cases;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    return show(visit, id, Map.of(), Optional.empty());
  }

  @PostMapping
  ModelAndView take(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    var view = rooms.read(id);
    require(Permissions.mayTakeComplaints(visit.role()));
    var way =
        Codes.parse(Complaint.Way.class, fields.getOrDefault(ComplaintsWriter.WAY, ""))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return attempt(
        visit,
        id,
        fields,
        () ->
            new CaseCommand.Complain(
                view.head().id(),
                new Complaint.Claim(way, fields.getOrDefault(ComplaintsWriter.WORDS, ""))));
  }

  @PostMapping("/{complaint}")
  ModelAndView move(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String complaint,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    var view = rooms.read(id);
    require(Permissions.mayAnswerComplaints(visit.role()));
    var found = found(view, complaint);
    var move =
        Codes.parse(Complaint.Move.class, fields.getOrDefault("move", ""))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return attempt(
        visit,
        id,
        fields,
        () ->
            new CaseCommand.MoveComplaint(
                view.head().id(),
                found.id(),
                move,
                fields.getOrDefault(ComplaintsWriter.ANSWER + found.id(), ""),
                Optional.of(visit.member().id())));
  }

  private static Complaint found(CaseView view, String complaint) {
    return view.conduct().complaints().stream()
        .filter(each -> each.id().toString().equals(complaint))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private interface Command {
    CaseCommand read();
  }

  private ModelAndView attempt(
      Visit visit, String id, Map<String, String> fields, Command command) {
    var reasons = new RefusalWords(visit);
    try {
      return switch (cases.perform(command.read(), visit.actor())) {
        case CaseOutcome.Performed performed -> visit.goTo("/cases/" + id + "/complaints");
        case CaseOutcome.Refused refused -> again(visit, id, fields, reasons.of(refused.refusal()));
      };
    } catch (Problem problem) {
      return again(visit, id, fields, reasons.of(problem));
    }
  }

  private ModelAndView again(Visit visit, String id, Map<String, String> fields, String error) {
    var answer = show(visit, id, fields, Optional.of(NoteView.of(Tone.BROKEN, error, "")));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(
      Visit visit, String id, Map<String, String> fields, Optional<NoteView> note) {
    var writer = new ComplaintsWriter(visit, rooms.read(id), rooms.owners(), fields);
    return visit.show("desk/complaints", writer.write(note));
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/complaints");
    // Whoever reads letters about a case reads what is complained of.
    require(Permissions.mayEnter(visit.role(), Room.OUTBOX));
    return visit;
  }

  private static void require(boolean isAllowed) {
    if (!isAllowed) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
