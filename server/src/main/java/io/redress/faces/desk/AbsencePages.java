package io.redress.faces.desk;

import io.redress.faces.desk.ColleagueRoom.Drafts;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMember;
import io.redress.people.shifts.Absence;
import io.redress.people.shifts.Absences;
import io.redress.people.shifts.Absences.Told;
import io.redress.shared.AbsenceId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** When somebody is away: each tells their own days, supervisors those of everybody. */
@Controller
@RequestMapping("/desk/{slug}/colleagues/{member}/absences")
class AbsencePages {
  private final DeskVisits desk;
  private final ColleagueRoom room;
  private final Absences absences;

  AbsencePages(DeskVisits desk, ColleagueRoom room, Absences absences) {
    this.desk = desk;
    this.room = room;
    this.absences = absences;
  }

  @PostMapping
  ModelAndView tell(
      HttpServletRequest request,
      @PathVariable("member") String id,
      @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.PEOPLE, ColleaguePages.path(id));
    var member = room.require(visit, id);
    var draft = AwayDraft.of(fields);
    var told = draft.read();
    if (told.isEmpty()) {
      return again(visit, member, draft, wrongDays(visit));
    }
    try {
      var _ = tell(visit, member, told.get());
      return visit.goTo(ColleaguePages.path(id) + ColleaguePages.SAVED);
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.INVALID) {
        throw problem;
      }
      var isDeputy = problem.violations().stream().anyMatch(AbsencePages::isOfDeputy);
      return again(visit, member, draft, isDeputy ? wrongDeputy(visit) : wrongDays(visit));
    }
  }

  @PostMapping("/{absence}/back")
  ModelAndView takeBack(
      HttpServletRequest request,
      @PathVariable("member") String id,
      @PathVariable("absence") String absence) {
    var visit = desk.enter(request, Room.PEOPLE, ColleaguePages.path(id));
    var member = room.require(visit, id);
    var found = absence(member, absence);
    if (isOwn(visit, member)) {
      absences.takeBackOwn(found.id());
    } else {
      absences.takeBack(found.id());
    }
    return visit.goTo(ColleaguePages.path(id) + ColleaguePages.SAVED);
  }

  private Absence tell(Visit visit, StaffMember member, Told told) {
    return isOwn(visit, member)
        ? absences.tellOwn(told)
        : absences.tell(member.id(), told, ColleaguePages.by(visit));
  }

  private static boolean isOwn(Visit visit, StaffMember member) {
    return visit.member().id().equals(member.id());
  }

  private Absence absence(StaffMember member, String id) {
    try {
      return absences
          .byId(AbsenceId.parse(id))
          .filter(absence -> absence.staff().equals(member.id()))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "absence", notAnId);
    }
  }

  private static boolean isOfDeputy(Violation violation) {
    return violation.field().equals("deputy");
  }

  private static NoteView wrongDays(Visit visit) {
    return NoteView.of(
        Tone.BROKEN, visit.say("teams.away.wrong"), visit.say("teams.away.wrong.how"));
  }

  private static NoteView wrongDeputy(Visit visit) {
    return NoteView.of(
        Tone.BROKEN, visit.say("teams.away.deputy.not"), visit.say("teams.away.deputy.not.how"));
  }

  private ModelAndView again(Visit visit, StaffMember member, AwayDraft draft, NoteView note) {
    var kept = room.drafts(member);
    var page =
        room.show(visit, member, new Drafts(kept.shift(), kept.skills(), draft), Optional.of(note));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
