package io.redress.faces.desk;

import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.live.Presence;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.CaseId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who else of the house is at a case, by name. */
@Component
class Colleagues {
  private final Presence presence;
  private final StaffMembers staff;
  private final Tenancy tenancy;

  Colleagues(Presence presence, StaffMembers staff, Tenancy tenancy) {
    this.presence = presence;
    this.staff = staff;
    this.tenancy = tenancy;
  }

  PresenceView at(Visit visit, CaseId caseId) {
    var others =
        presence.at(tenancy.require(), caseId).stream()
            .filter(person -> !person.id().equals(visit.member().id()))
            .toList();
    var address = visit.home() + "/cases/" + caseId + "/fragments/presence";
    return others.isEmpty()
        ? new PresenceView(address, List.of(), List.of())
        : new PresenceView(
            address,
            names(others.stream().filter(each -> !each.isWriting()).toList()),
            names(others.stream().filter(Presence.Person::isWriting).toList()));
  }

  /** Tells the others that this visitor writes. */
  void writes(Visit visit, CaseId caseId) {
    presence.writes(tenancy.require(), caseId, visit.member().id());
  }

  /** Tells the others that what this visitor wrote was sent. */
  void hasWritten(Visit visit, CaseId caseId) {
    presence.hasWritten(tenancy.require(), caseId, visit.member().id());
  }

  /** Whoever does not work here is nobody's colleague, whatever the channel says. */
  private List<String> names(List<Presence.Person> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    var ids = people.stream().map(Presence.Person::id).toList();
    return staff.list().stream()
        .filter(member -> ids.contains(member.id()))
        .map(StaffMember::name)
        .sorted()
        .toList();
  }
}
