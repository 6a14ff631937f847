package io.redress.cases.assignment;

import io.redress.cases.assignment.Candidate.Attendance;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.shifts.Presence;
import io.redress.people.shifts.Roster;
import io.redress.people.shifts.Shifts;
import io.redress.people.teams.Skill;
import io.redress.people.teams.Skills;
import io.redress.people.teams.StaffSkills;
import io.redress.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody who works here, with what they may take and when they are there. */
@Component
class PeopleThere {
  private final StaffMembers staff;
  private final Skills skills;
  private final Shifts shifts;

  PeopleThere(StaffMembers staff, Skills skills, Shifts shifts) {
    this.staff = staff;
    this.skills = skills;
    this.shifts = shifts;
  }

  /**
   * At one moment.
   *
   * @param all everybody who works here; nobody where no shifts are known
   * @param planned those whose shifts are known, by name; nothing is known of their load yet
   */
  record Found(List<StaffMember> all, List<Colleague> planned) {}

  /** Who is there at this moment. */
  Found at(Instant now) {
    var roster = shifts.roster();
    if (roster.people().isEmpty()) {
      return new Found(List.of(), List.of());
    }
    var all = staff.list();
    var can =
        skills.list().stream().collect(Collectors.toMap(StaffSkills::staff, Function.identity()));
    var planned =
        all.stream()
            .filter(member -> roster.people().contains(member.id()))
            .map(member -> new Colleague(member, candidate(member, can, roster, now)))
            .toList();
    return new Found(all, planned);
  }

  private static Candidate candidate(
      StaffMember member, Map<StaffId, StaffSkills> can, Roster roster, Instant now) {
    var said = can.get(member.id());
    var ability = ability(said == null ? StaffSkills.unsaid(member.id(), member.language()) : said);
    return new Candidate(
        member.id(),
        member.role(),
        ability,
        attendance(member.id(), roster, now),
        Candidate.Load.NONE);
  }

  static Ability ability(StaffSkills skills) {
    return new Ability(
        skills.brands(),
        skills.categories(),
        skills.languages().stream().map(Skill.OfLanguage::tag).collect(Collectors.toSet()),
        skills.limit(),
        skills.isSpecialist());
  }

  static Attendance attendance(StaffId id, Roster roster, Instant now) {
    var presence = roster.at(id, now);
    if (presence.isPresent()) {
      return Attendance.until(presence.get().until());
    }
    var isAbsent = roster.absenceAt(id, now).isPresent();
    return new Attendance(
        Optional.empty(),
        roster.nextAfter(id, now).map(Presence::from),
        isAbsent,
        roster.standInFor(id, now));
  }
}
