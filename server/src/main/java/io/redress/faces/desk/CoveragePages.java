package io.redress.faces.desk;

import io.redress.cases.coverage.HouseCoverage;
import io.redress.catalogue.Brands;
import io.redress.faces.desk.CoverageView.Person;
import io.redress.faces.desk.CoverageView.Ways;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.shifts.Coverage;
import io.redress.people.shifts.Gap;
import io.redress.people.shifts.Roster;
import io.redress.people.shifts.Shift;
import io.redress.people.shifts.Shifts;
import io.redress.people.teams.Skills;
import io.redress.people.teams.StaffSkills;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who is there for which language, where nobody is, and who is there now. */
@Controller
class CoveragePages {
  private final DeskVisits desk;
  private final HouseCoverage coverage;
  private final People people;
  private final Brands brands;
  private final WaitingCard waiting;

  CoveragePages(
      DeskVisits desk, HouseCoverage coverage, People people, Brands brands, WaitingCard waiting) {
    this.desk = desk;
    this.coverage = coverage;
    this.people = people;
    this.brands = brands;
    this.waiting = waiting;
  }

  /** Who works here, what each can take, and when. */
  @Component("peopleOfDesk")
  record People(StaffMembers staff, Skills skills, Shifts shifts) {}

  @GetMapping("/desk/{slug}/colleagues")
  ModelAndView show(HttpServletRequest request, @RequestParam(defaultValue = "") String day) {
    var visit = desk.enter(request, Room.PEOPLE);
    var asked = date(day).filter(coverage::isNear);
    var week = asked.map(coverage::week).orElseGet(coverage::nextWeek);
    var shown = asked.orElseGet(() -> firstOf(week));
    var staff = people.staff().list();
    var writer = new CoverageWriter(visit, week, new Owners(staff));
    return visit.show(
        "desk/coverage",
        new CoverageView(
            writer.heading(),
            Optional.empty(),
            writer.days(shown),
            writer.around(),
            writer.gaps(),
            writer.chart(shown),
            people(visit, staff),
            waiting.of(visit),
            ways(visit)));
  }

  /** The day of the first gap, or the first of the week. */
  private static LocalDate firstOf(Coverage week) {
    return week.gaps().stream()
        .map(Gap::from)
        .map(from -> LocalDate.ofInstant(from, week.span().zone()))
        .findFirst()
        .orElse(week.span().first());
  }

  private List<Person> people(Visit visit, List<StaffMember> staff) {
    var roster = people.shifts().roster();
    var words = new SkillWords(visit.page(), brands.list());
    var skills =
        people.skills().list().stream()
            .collect(Collectors.toMap(StaffSkills::staff, Function.identity()));
    return staff.stream()
        .map(
            member ->
                new Person(
                    member.name(),
                    Permissions.mayOpenPerson(visit.member(), member.id())
                        ? visit.home() + Room.PEOPLE.href() + "/" + member.id()
                        : "",
                    times(visit, roster, member).place(),
                    ColleagueWriter.there(visit, roster, member.id(), times(visit, roster, member)),
                    Optional.ofNullable(skills.get(member.id())).map(words::of).orElse("")))
        .toList();
  }

  private static HouseTimes times(Visit visit, Roster roster, StaffMember member) {
    var zone = roster.shiftOf(member.id()).map(Shift::zone).orElse(member.zone());
    return new HouseTimes(visit.page(), zone);
  }

  private static Ways ways(Visit visit) {
    var here = visit.home() + Room.PEOPLE.href();
    return new Ways(
        here,
        Permissions.mayPlanTeams(visit.role()) ? here + "/plan" : "",
        here + "/teams",
        Permissions.mayHandOver(visit.role()) ? visit.home() + HandOverPages.PATH : "",
        here + "/" + visit.member().id());
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
