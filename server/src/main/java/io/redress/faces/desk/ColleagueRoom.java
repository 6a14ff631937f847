package io.redress.faces.desk;

import io.redress.cases.coverage.KnownSkills;
import io.redress.catalogue.Brands;
import io.redress.faces.desk.ColleagueView.Plan;
import io.redress.faces.desk.ColleagueView.WeekForm;
import io.redress.faces.desk.CoveragePages.People;
import io.redress.faces.shared.NoteView;
import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.shifts.Absences;
import io.redress.people.shifts.Shift;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page of one who works here. */
@Component
class ColleagueRoom {
  private final People people;
  private final Absences absences;
  private final Brands brands;
  private final KnownSkills known;
  private final Merchants merchants;

  ColleagueRoom(
      People people, Absences absences, Brands brands, KnownSkills known, Merchants merchants) {
    this.people = people;
    this.absences = absences;
    this.brands = brands;
    this.known = known;
    this.merchants = merchants;
  }

  /** What is being written on the page. */
  record Drafts(ShiftDraft shift, SkillDraft skills, AwayDraft away) {}

  /** Who works here under this id; 404 for nobody, 403 for whoever may not read it. */
  StaffMember require(Visit visit, String id) {
    var member =
        read(id)
            .flatMap(people.staff()::byId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!Permissions.mayOpenPerson(visit.member(), member.id())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return member;
  }

  /** What is kept, to be changed. */
  Drafts drafts(StaffMember member) {
    return new Drafts(
        ShiftDraft.of(shift(member)),
        SkillDraft.of(skills(member), merchants.current().currency()),
        AwayDraft.EMPTY);
  }

  Shift shift(StaffMember member) {
    return people.shifts().of(member.id());
  }

  StaffSkills skills(StaffMember member) {
    return people.skills().of(member.id());
  }

  ModelAndView show(Visit visit, StaffMember member, Drafts drafts, Optional<NoteView> note) {
    var shift = shift(member);
    var writer = new ColleagueWriter(visit, member, shift);
    var roster = people.shifts().roster();
    var words = new SkillWords(visit.page(), brands.list());
    var today = new HouseTimes(visit.page(), shift.zone()).dayOf(visit.page().now());
    return visit.show(
        "desk/colleague",
        new ColleagueView(
            writer.heading(roster, words.of(skills(member))),
            note,
            writer.next(roster),
            writer.away(absences.of(member.id(), today), people.staff().list(), drafts.away()),
            Permissions.mayPlanTeams(visit.role())
                ? Optional.of(plan(visit, member, drafts, writer))
                : Optional.empty()));
  }

  private Plan plan(Visit visit, StaffMember member, Drafts drafts, ColleagueWriter writer) {
    var here = visit.home() + Room.PEOPLE.href() + "/" + member.id();
    var choices = new SkillDraft.Choices(known.categories(), brands.list());
    return new Plan(
        new WeekForm(
            here + "/shift",
            shift(member).version(),
            drafts.shift().place(visit.page()),
            drafts.shift().week(visit.page())),
        writer.different(),
        visit.home() + Room.PEOPLE.href() + "/plan?person=" + member.id(),
        drafts.skills().form(visit, here + "/skills", skills(member).version(), choices));
  }

  private static Optional<StaffId> read(String id) {
    try {
      return Optional.of(StaffId.parse(id));
    } catch (Problem notAnId) {
      return Optional.empty();
    }
  }
}
