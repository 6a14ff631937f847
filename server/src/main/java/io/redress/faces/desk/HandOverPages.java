package io.redress.faces.desk;

import io.redress.cases.handover.HandOver;
import io.redress.cases.handover.HandOvers;
import io.redress.faces.desk.HandOverWriter.Failed;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What is handed over when shifts end: which notes are written, and which are missing. */
@Controller
@RequestMapping("/desk/{slug}/colleagues/hand-over")
class HandOverPages {
  static final String PATH = Room.PEOPLE.href() + "/hand-over";

  private final DeskVisits desk;
  private final HandOvers handOvers;
  private final StaffMembers staff;

  HandOverPages(DeskVisits desk, HandOvers handOvers, StaffMembers staff) {
    this.desk = desk;
    this.handOvers = handOvers;
    this.staff = staff;
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String saved) {
    var visit = enter(request);
    var note =
        saved.isEmpty()
            ? Optional.<NoteView>empty()
            : Optional.of(NoteView.of(Tone.KEPT, visit.say("teams.handover.kept"), ""));
    return show(visit, all(visit), note, Optional.empty());
  }

  @PostMapping("/{case}")
  ModelAndView write(
      HttpServletRequest request,
      @PathVariable("case") String id,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request);
    var caseId = caseId(id);
    var words = fields.getOrDefault("words-" + caseId, "").strip();
    try {
      var _ = handOvers.write(caseId, words, visit.actor());
      return visit.goTo(PATH + "?saved=yes");
    } catch (RefusedException refused) {
      var why = new RefusalWords(visit).of(refused.refusal());
      return again(visit, new Failed(caseId, words, why), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Problem problem) {
      if (words.isEmpty()) {
        throw problem;
      }
      return again(visit, new Failed(caseId, words, why(visit, problem)), status(problem));
    }
  }

  private static String why(Visit visit, Problem problem) {
    if (problem.code() == ProblemCode.INVALID) {
      return visit.say("teams.handover.long");
    }
    return problem.code() == ProblemCode.NOT_FOUND
        ? visit.say("teams.handover.gone")
        : new RefusalWords(visit).of(problem);
  }

  private static HttpStatusCode status(Problem problem) {
    return problem.code() == ProblemCode.INVALID
        ? HttpStatus.UNPROCESSABLE_CONTENT
        : HttpStatusCode.valueOf(problem.code().status());
  }

  /** What was typed is never lost: beside its case, or in the note where that is not listed now. */
  private ModelAndView again(Visit visit, Failed failed, HttpStatusCode status) {
    var all = all(visit);
    var isListed =
        all.stream()
            .flatMap(each -> each.pieces().stream())
            .anyMatch(piece -> piece.held().id().equals(failed.caseId()));
    var why =
        isListed || failed.words().isEmpty()
            ? failed.why()
            : failed.why() + " " + visit.say("teams.handover.quoted", "words", failed.words());
    var note = NoteView.of(Tone.BROKEN, visit.say("teams.handover.not"), why);
    var page = show(visit, all, Optional.of(note), Optional.of(failed));
    page.setStatus(status);
    return page;
  }

  private List<HandOver> all(Visit visit) {
    var own = visit.member().id();
    var all = new ArrayList<HandOver>(handOvers.of(own));
    handOvers.soon().stream().filter(each -> !each.from().equals(own)).forEach(all::add);
    return all;
  }

  private ModelAndView show(
      Visit visit, List<HandOver> all, Optional<NoteView> note, Optional<Failed> failed) {
    var writer = new HandOverWriter(visit, new Owners(staff.list()));
    var sections = all.stream().map(each -> writer.section(each, failed)).toList();
    return visit.show(
        "desk/hand-over",
        new HandOverView(
            writer.title(all),
            note,
            sections,
            handOvers.leftFor(visit.member().id()).stream().map(writer::left).toList(),
            visit.home() + Room.PEOPLE.href()));
  }

  private static CaseId caseId(String id) {
    try {
      return CaseId.parse(id);
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "case", notAnId);
    }
  }

  private Visit enter(HttpServletRequest request) {
    var visit = desk.enter(request, Room.PEOPLE, PATH);
    if (!Permissions.mayHandOver(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }
}
