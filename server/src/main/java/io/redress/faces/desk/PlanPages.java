package io.redress.faces.desk;

import io.redress.cases.coverage.HouseCoverage;
import io.redress.faces.desk.CoveragePages.People;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.shifts.Shift;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One day of somebody is planned, for a gap or for whatever it is needed. */
@Controller
@RequestMapping("/desk/{slug}/colleagues/plan")
class PlanPages {
  private static final String PATH = Room.PEOPLE.href() + "/plan";
  private static final Instant FAR_AWAY = Instant.parse("2200-01-01T00:00:00Z");

  private final DeskVisits desk;
  private final HouseCoverage coverage;
  private final People people;

  PlanPages(DeskVisits desk, HouseCoverage coverage, People people) {
    this.desk = desk;
    this.coverage = coverage;
    this.people = people;
  }

  @GetMapping
  ModelAndView show(
      HttpServletRequest request,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until) {
    var visit = enter(request);
    var draft = PlanDraft.of(fields);
    var begin = PlanDraft.moment(from).filter(this::isNear);
    var end = PlanDraft.moment(until).filter(this::isNear);
    var covering =
        shift(draft)
            .flatMap(
                shift ->
                    begin.flatMap(
                        first ->
                            end.filter(first::isBefore)
                                .map(
                                    last ->
                                        PlanDraft.covering(
                                            shift, people.shifts().roster(), first, last))));
    return show(visit, covering.orElse(draft), Optional.empty());
  }

  @PostMapping
  ModelAndView plan(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = enter(request);
    var draft = PlanDraft.of(fields);
    var shift = shift(draft);
    var day = draft.date().filter(coverage::isNear);
    var hours = draft.open();
    if (shift.isEmpty() || day.isEmpty() || hours.isEmpty()) {
      return unreadable(visit, draft);
    }
    var before = shift.get();
    if (before.exceptions().size() >= Shift.MOST_EXCEPTIONS) {
      return unreadable(visit, draft);
    }
    try {
      var planned = before.on(day.get(), hours.get());
      var read = OptionalInt.of(before.version());
      var _ = people.shifts().plan(planned, read, ColleaguePages.by(visit));
      return visit.goTo(Room.PEOPLE.href() + "?day=" + day.get());
    } catch (Problem problem) {
      if (problem.code() != ProblemCode.PRECONDITION_FAILED) {
        throw problem;
      }
      var note =
          NoteView.of(Tone.BROKEN, visit.say("hours.meanwhile"), visit.say("hours.meanwhile.kept"));
      return answered(show(visit, draft, Optional.of(note)), HttpStatus.PRECONDITION_FAILED);
    }
  }

  private Optional<Shift> shift(PlanDraft draft) {
    return draft
        .staff()
        .flatMap(people.staff()::byId)
        .map(member -> people.shifts().of(member.id()));
  }

  private boolean isNear(Instant moment) {
    return moment.isAfter(Instant.EPOCH)
        && moment.isBefore(FAR_AWAY)
        && coverage.isNear(LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  private ModelAndView unreadable(Visit visit, PlanDraft draft) {
    var note =
        NoteView.of(Tone.BROKEN, visit.say("teams.unreadable"), visit.say("teams.plan.wrong"));
    return answered(show(visit, draft, Optional.of(note)), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView show(Visit visit, PlanDraft draft, Optional<NoteView> note) {
    var isWrong = note.isPresent();
    var day = FieldView.of("day", visit.say("hours.different.day"), Kind.DATE).holding(draft.day());
    var hours =
        FieldView.of("hours", visit.say("hours.different.hours"), Kind.TEXT)
            .hinting(visit.say("teams.plan.hours.hint"))
            .holding(draft.hours());
    var zone =
        shift(draft)
            .map(shift -> new HouseTimes(visit.page(), shift.zone()).place())
            .map(place -> visit.say("teams.plan.zone", "zone", place))
            .orElse("");
    var choices =
        people.staff().list().stream()
            .map(
                member ->
                    new PlanView.Choice(
                        member.id().toString(),
                        member.name(),
                        member.id().toString().equals(draft.person())))
            .toList();
    var fields =
        List.of(
            isWrong && draft.date().isEmpty()
                ? day.failing(visit.say("hours.different.day.wrong"))
                : day,
            isWrong && draft.open().isEmpty() ? hours.failing(visit.say("hours.wrong")) : hours);
    return visit.show(
        "desk/plan",
        new PlanView(
            note, choices, fields, zone, visit.home() + PATH, visit.home() + Room.PEOPLE.href()));
  }

  private static ModelAndView answered(ModelAndView page, HttpStatus status) {
    page.setStatus(status);
    return page;
  }

  private Visit enter(HttpServletRequest request) {
    var visit = desk.enter(request, Room.PEOPLE, PATH);
    if (!Permissions.mayPlanTeams(visit.role())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return visit;
  }
}
