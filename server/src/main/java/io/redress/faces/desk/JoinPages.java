package io.redress.faces.desk;

import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.JoinedCases;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Two cases as one, and one as two; what would happen is said before it is done. */
@Controller
@RequestMapping("/desk/{slug}/cases/{id}/join")
class JoinPages {
  private final DeskVisits desk;
  private final CaseRooms rooms;
  private final Cases cases;
  private final JoinedCases joined;

  JoinPages(DeskVisits desk, CaseRooms rooms, Cases cases, JoinedCases joined) {
    this.desk = desk;
    this.rooms = rooms;
    this.cases = cases;
    this.joined = joined;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @PathVariable String id) {
    var visit = enter(request, id);
    return show(visit, rooms.read(id), Optional.empty());
  }

  @PostMapping("/merge")
  ModelAndView merge(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String other) {
    var visit = enter(request, id);
    var view = writable(visit, id);
    var ending = CaseRooms.parse(other);
    if (ending.isEmpty()) {
      return again(visit, view, visit.say("join.choose"));
    }
    return attempt(visit, view, () -> joined.merge(view.head().id(), ending.get(), visit.actor()));
  }

  @PostMapping("/split")
  ModelAndView split(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(name = "line", defaultValue = "") List<String> chosen) {
    var visit = enter(request, id);
    var view = writable(visit, id);
    var lines =
        view.content().lines().stream()
            .map(line -> line.id())
            .filter(line -> chosen.contains(line.toString()))
            .collect(Collectors.<CaseLineId>toSet());
    return attempt(visit, view, () -> joined.split(view.head().id(), lines, visit.actor()));
  }

  private ModelAndView attempt(Visit visit, CaseView view, Supplier<CaseOutcome> work) {
    var reasons = new RefusalWords(visit);
    try {
      return switch (work.get()) {
        case CaseOutcome.Performed done -> visit.goTo("/cases/" + done.caseId());
        case CaseOutcome.Refused refused -> again(visit, view, reasons.of(refused.refusal()));
      };
    } catch (Problem problem) {
      return again(visit, view, reasons.of(problem));
    }
  }

  private ModelAndView again(Visit visit, CaseView view, String error) {
    var answer = show(visit, view, Optional.of(NoteView.of(Tone.BROKEN, error, "")));
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private ModelAndView show(Visit visit, CaseView view, Optional<NoteView> note) {
    var caseId = view.head().id();
    var others = new LinkedHashMap<CaseSummary, Optional<Refusal>>();
    for (var other : open(view)) {
      others.put(other, joined.hindrance(caseId, other.id()));
    }
    var writer = new JoinWriter(visit, view, others);
    return visit.show("desk/join", writer.write(note, joined.free(caseId)));
  }

  /** The other open cases of the same person. */
  private List<CaseSummary> open(CaseView view) {
    CaseId own = view.head().id();
    return cases.find(CaseQuery.of(view.consumer().id())).stream()
        .filter(each -> each.status().isOpen() && !each.id().equals(own))
        .toList();
  }

  private Visit enter(HttpServletRequest request, String id) {
    var visit = desk.enter(request, Room.QUEUE, "/cases/" + id + "/join");
    // Whoever reads letters about a case sees what belongs together with it.
    require(Permissions.mayEnter(visit.role(), Room.OUTBOX));
    return visit;
  }

  /** The case, for whoever may put it together with others. */
  private CaseView writable(Visit visit, String id) {
    require(Permissions.mayJoin(visit.role()));
    return rooms.read(id);
  }

  private static void require(boolean isAllowed) {
    if (!isAllowed) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }
}
