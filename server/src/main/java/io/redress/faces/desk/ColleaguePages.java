package io.redress.faces.desk;

import io.redress.cases.coverage.KnownSkills;
import io.redress.faces.desk.ColleagueRoom.Drafts;
import io.redress.faces.desk.CoveragePages.People;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMember;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** When one of the house works and what they can take: read by them, planned by supervisors. */
@Controller
@RequestMapping("/desk/{slug}/colleagues/{member}")
class ColleaguePages {
  static final String SAVED = "?saved=yes";

  private final DeskVisits desk;
  private final ColleagueRoom room;
  private final People people;
  private final KnownSkills known;

  ColleaguePages(DeskVisits desk, ColleagueRoom room, People people, KnownSkills known) {
    this.desk = desk;
    this.room = room;
    this.people = people;
    this.known = known;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      @PathVariable("member") String id,
      @RequestParam(defaultValue = "") String saved) {
    var visit = enter(request, id);
    var member = room.require(visit, id);
    var note =
        saved.isEmpty()
            ? Optional.<NoteView>empty()
            : Optional.of(NoteView.of(Tone.KEPT, visit.say("hours.saved"), ""));
    return room.show(visit, member, room.drafts(member), note);
  }

  /** The week that repeats. */
  @PostMapping("/shift")
  ModelAndView plan(
      HttpServletRequest request,
      @PathVariable("member") String id,
      @RequestParam Map<String, String> fields) {
    var visit = enter(request, id);
    var member = room.require(visit, id);
    var draft = ShiftDraft.of(fields);
    var wanted = draft.read(room.shift(member));
    if (wanted.isEmpty()) {
      return unreadable(visit, member, with(member, draft));
    }
    return keep(
        visit,
        member,
        () -> {
          var _ = people.shifts().plan(wanted.get(), version(fields.get("version")), by(visit));
        },
        () -> meanwhile(visit, member, with(member, draft), "hours.meanwhile.kept"));
  }

  /** Makes a date as its weekday is. */
  @PostMapping("/days")
  ModelAndView asUsual(
      HttpServletRequest request,
      @PathVariable("member") String id,
      @RequestParam(defaultValue = "") String date) {
    var visit = enter(request, id);
    var member = room.require(visit, id);
    var usual = room.shift(member).asUsualOn(date(date));
    return keep(
        visit,
        member,
        () -> {
          var _ = people.shifts().plan(usual, OptionalInt.of(usual.version()), by(visit));
        },
        () -> meanwhile(visit, member, room.drafts(member), "hours.meanwhile.how"));
  }

  /** What somebody can take. */
  @PostMapping("/skills")
  ModelAndView skills(
      HttpServletRequest request,
      @PathVariable("member") String id,
      @RequestParam MultiValueMap<String, String> fields) {
    var visit = enter(request, id);
    var member = room.require(visit, id);
    var draft = SkillDraft.of(fields);
    var wanted = draft.read(room.skills(member), known);
    if (wanted.isEmpty()) {
      return unreadable(visit, member, with(member, draft));
    }
    return keep(
        visit,
        member,
        () -> {
          var read = version(fields.getFirst("version"));
          var _ = people.skills().set(wanted.get(), read, by(visit));
        },
        () -> meanwhile(visit, member, with(member, draft), "hours.meanwhile.kept"));
  }

  /** What is kept, with the week that is being written. */
  private Drafts with(StaffMember member, ShiftDraft draft) {
    var kept = room.drafts(member);
    return new Drafts(draft, kept.skills(), kept.away());
  }

  /** What is kept, with the skills that are being written. */
  private Drafts with(StaffMember member, SkillDraft draft) {
    var kept = room.drafts(member);
    return new Drafts(kept.shift(), draft, kept.away());
  }

  /** Does it; {@code stale} is the page for whoever had not read the last change. */
  private static ModelAndView keep(
      Visit visit, StaffMember member, Runnable deed, Supplier<ModelAndView> stale) {
    try {
      deed.run();
      return visit.goTo(path(member.id().toString()) + SAVED);
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.PRECONDITION_FAILED) {
        throw problem;
      }
      return stale.get();
    }
  }

  private ModelAndView meanwhile(Visit visit, StaffMember member, Drafts drafts, String how) {
    var note = NoteView.of(Tone.BROKEN, visit.say("hours.meanwhile"), visit.say(how));
    return answered(
        room.show(visit, member, drafts, Optional.of(note)), HttpStatus.PRECONDITION_FAILED);
  }

  private ModelAndView unreadable(Visit visit, StaffMember member, Drafts drafts) {
    var note =
        NoteView.of(Tone.BROKEN, visit.say("teams.unreadable"), visit.say("teams.unreadable.how"));
    return answered(
        room.show(visit, member, drafts, Optional.of(note)), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView answered(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private Visit enter(HttpServletRequest request, String id) {
    return desk.enter(request, Room.PEOPLE, path(id));
  }

  static String path(String id) {
    return Room.PEOPLE.href() + "/" + id;
  }

  static String by(Visit visit) {
    return "staff " + visit.member().id();
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "date", unreadable);
    }
  }

  /** A form without a version is older than any. */
  private static OptionalInt version(@Nullable String text) {
    return text != null && text.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.of(-1);
  }
}
