package io.redress.faces.desk;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.Cases;
import io.redress.cases.assignment.AssignmentPolicies;
import io.redress.cases.assignment.Assignments;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.catalogue.Categories;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.people.StaffMembers;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is there with how much, which cases wait for whom, and giving them out. */
@Controller
@RequestMapping("/desk/{slug}/workload")
class WorkloadPages {
  static final String HREF = "/workload";

  private final DeskVisits desk;
  private final Assignments assignments;
  private final AssignmentPolicies policies;
  private final Cases cases;
  private final Called called;

  WorkloadPages(
      DeskVisits desk,
      Assignments assignments,
      AssignmentPolicies policies,
      Cases cases,
      Called called) {
    this.desk = desk;
    this.assignments = assignments;
    this.policies = policies;
    this.cases = cases;
    this.called = called;
  }

  /** Where the names of people, brands and kinds of goods are. */
  @Component("calledInWorkload")
  record Called(StaffMembers staff, Brands brands, Categories categories) {
    WorkloadWriter.Names names() {
      return new WorkloadWriter.Names(
          new Owners(staff.list()),
          brands.list().stream().collect(Collectors.toMap(Brand::id, Brand::name)),
          categories);
    }
  }

  /** What was done, as the page says it after it. */
  enum Done {
    GIVEN,
    RUN,
    HELD,
    ON,
    MOVED
  }

  @GetMapping
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
    var visit = desk.enter(request, Room.PROMISES);
    return show(visit, Codes.parse(Done.class, done).map(each -> note(visit, each)));
  }

  private ModelAndView show(Visit visit, Optional<NoteView> note) {
    var writer = new WorkloadWriter(visit, assignments.workload(), called.names());
    return visit.show("desk/workload", writer.write(note, assignments.lately()));
  }

  /** One case to one person, by the hand of whoever presses. */
  @PostMapping("/give")
  ModelAndView give(HttpServletRequest request, @RequestParam Map<String, String> fields) {
    var visit = desk.enter(request, Room.PROMISES, HREF);
    var matter = CaseRooms.parse(fields.getOrDefault("case", ""));
    var to = fields.getOrDefault("to", "");
    var version = fields.getOrDefault("version", "");
    var isWhole =
        matter.isPresent()
            && version.matches("\\d{1,9}")
            && called.staff().list().stream().anyMatch(each -> each.id().toString().equals(to));
    if (!isWhole) {
      return back(visit, Done.MOVED);
    }
    return given(visit, matter.get(), to, Integer.parseInt(version));
  }

  private ModelAndView given(Visit visit, CaseId matter, String to, int version) {
    try {
      var command = new CaseCommand.HandOver(matter, to);
      return switch (cases.perform(command, visit.actor(), version)) {
        case CaseOutcome.Performed _ -> back(visit, Done.GIVEN);
        case CaseOutcome.Refused refused -> refused(visit, refused.refusal());
      };
    } catch (Problem problem) {
      if (problem.code() == ProblemCode.PRECONDITION_FAILED
          || problem.code() == ProblemCode.CONFLICT) {
        return back(visit, Done.MOVED);
      }
      throw problem;
    }
  }

  /** Why a rule says no, in its own words. */
  private ModelAndView refused(Visit visit, Refusal refusal) {
    var why = new RefusalWords(visit).of(refusal);
    var note = NoteView.of(Tone.RISK, visit.say("assignment.done.moved"), why);
    var page = show(visit, Optional.of(note));
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  /** All that somebody may take, at once. */
  @PostMapping("/run")
  ModelAndView run(HttpServletRequest request) {
    var visit = desk.enter(request, Room.PROMISES, HREF);
    var _ = assignments.run();
    return back(visit, Done.RUN);
  }

  /** Holds the giving out, or lets it go on. */
  @PostMapping("/hold")
  ModelAndView hold(HttpServletRequest request, @RequestParam(defaultValue = "") String held) {
    var visit = desk.enter(request, Room.PROMISES, HREF);
    var policy = policies.hold(held.equals("yes"), "staff " + visit.member().id());
    return back(visit, policy.isHeld() ? Done.HELD : Done.ON);
  }

  private static ModelAndView back(Visit visit, Done done) {
    return visit.goTo(HREF + "?done=" + Codes.of(done));
  }

  private static NoteView note(Visit visit, Done done) {
    var tone = done == Done.MOVED ? Tone.RISK : Tone.KEPT;
    var key = "assignment.done." + Codes.of(done);
    return NoteView.of(tone, visit.say(key), visit.say(key + ".text"));
  }
}
