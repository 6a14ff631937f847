package io.redress.faces.desk;

import io.redress.faces.desk.ColleagueView.Away;
import io.redress.faces.desk.ColleagueView.Day;
import io.redress.faces.desk.ColleagueView.Heading;
import io.redress.faces.desk.ColleagueView.Line;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.people.StaffMember;
import io.redress.people.shifts.Absence;
import io.redress.people.shifts.AbsenceKind;
import io.redress.people.shifts.Absences;
import io.redress.people.shifts.Roster;
import io.redress.people.shifts.Shift;
import io.redress.promises.hours.DayHours;
import io.redress.shared.StaffId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Writes when somebody works and is away. */
final class ColleagueWriter {
  private static final int DAYS_AHEAD = 14;

  private final Visit visit;
  private final StaffMember member;
  private final Shift shift;
  private final HouseTimes times;

  ColleagueWriter(Visit visit, StaffMember member, Shift shift) {
    this.visit = visit;
    this.member = member;
    this.shift = shift;
    this.times = new HouseTimes(visit.page(), shift.zone());
  }

  Heading heading(Roster roster, String takes) {
    return new Heading(
        member.name(),
        times.place(),
        there(visit, roster, member.id(), times),
        takes,
        visit.home() + Room.PEOPLE.href());
  }

  /** Whether somebody is there now and until when; else when they come. */
  static String there(Visit visit, Roster roster, StaffId staff, HouseTimes times) {
    var now = visit.page().now();
    var today = times.dayOf(now);
    var presence = roster.at(staff, now);
    if (presence.isPresent()) {
      var until = times.end(presence.get().until(), today);
      return visit.say("teams.there.until", "time", until);
    }
    return roster
        .nextAfter(staff, now)
        .map(next -> visit.say("teams.there.from", "time", times.start(next.from(), today)))
        .orElseGet(() -> visit.say("teams.there.never"));
  }

  /** When they are there in the next days, or why not. */
  List<FactView> next(Roster roster) {
    var today = times.dayOf(visit.page().now());
    return today
        .datesUntil(today.plusDays(DAYS_AHEAD))
        .map(day -> new FactView(visit.page().dates().shortDay(day), hours(roster, day)))
        .toList();
  }

  private String hours(Roster roster, LocalDate day) {
    if (roster.absenceOn(member.id(), day).isPresent()) {
      return visit.say("teams.away");
    }
    var from = day.atStartOfDay(times.zone()).toInstant();
    var until = day.plusDays(1).atStartOfDay(times.zone()).toInstant();
    var ranges =
        roster.between(member.id(), from, until).stream()
            .filter(each -> times.dayOf(each.from()).equals(day))
            .map(each -> times.range(each.from(), each.until(), day))
            .toList();
    return ranges.isEmpty()
        ? visit.say("teams.free")
        : visit.say("teams.coverage.ranges", "hours", ranges);
  }

  /** When they are away, and the form for more. */
  Away away(List<Absence> absences, List<StaffMember> staff, AwayDraft draft) {
    var here = visit.home() + Room.PEOPLE.href() + "/" + member.id() + "/absences";
    var owners = new Owners(staff);
    return new Away(
        absences.stream()
            .map(each -> line(each, owners, here + "/" + each.id() + "/back"))
            .toList(),
        here,
        new ChoiceView(
            visit.say("teams.away.kind"),
            "kind",
            ChoiceView.Kind.ONE,
            Arrays.stream(AbsenceKind.values())
                .map(each -> new ChoiceView.Option(Codes.of(each), kind(each), ""))
                .toList(),
            Set.of(draft.kind())),
        FieldView.of("from", visit.say("teams.away.from"), FieldView.Kind.DATE)
            .holding(draft.from()),
        FieldView.of("until", visit.say("teams.away.until"), FieldView.Kind.DATE)
            .holding(draft.until()),
        staff.stream()
            .filter(each -> !each.id().equals(member.id()))
            .filter(each -> Absences.mayStandIn(member.role(), each.role()))
            .map(each -> new ChoiceView.Option(each.id().toString(), each.name(), ""))
            .toList(),
        draft.deputy());
  }

  private Line line(Absence absence, Owners owners, String action) {
    var dates = visit.page().dates();
    var days =
        absence.from().equals(absence.until())
            ? dates.day(absence.from())
            : visit.say(
                "teams.range",
                "from",
                dates.day(absence.from()),
                "until",
                dates.day(absence.until()));
    var what =
        absence
            .deputy()
            .map(
                deputy ->
                    visit.say(
                        "teams.away.deputised",
                        "kind",
                        kind(absence.kind()),
                        "person",
                        owners.name(deputy.toString(), visit.say("hours.by.left"))))
            .orElseGet(() -> kind(absence.kind()));
    return new Line(visit.page().sentence(days), what, action);
  }

  private String kind(AbsenceKind kind) {
    return visit.say("teams.away.kind." + Codes.of(kind));
  }

  /** Dates that are different. */
  List<Day> different() {
    var action = visit.home() + Room.PEOPLE.href() + "/" + member.id() + "/days";
    return shift.exceptions().entrySet().stream()
        .map(
            each ->
                new Day(
                    each.getKey().toString(),
                    visit.page().dates().day(each.getKey()),
                    each.getValue().isEmpty()
                        ? visit.say("teams.free")
                        : DayHours.write(each.getValue()),
                    action))
        .toList();
  }
}
