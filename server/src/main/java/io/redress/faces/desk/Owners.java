package io.redress.faces.desk;

import io.redress.people.StaffMember;
import java.util.List;

/**
 * Who holds a case, by name: a case names a member of staff by id, or the team that nobody took it
 * from yet.
 *
 * @param staff everybody who works here
 */
record Owners(List<StaffMember> staff) {
  Owners {
    staff = List.copyOf(staff);
  }

  /** The name of an owner; what is said of nobody when no person holds it. */
  String name(String owner, String nobody) {
    return staff.stream()
        .filter(member -> member.id().toString().equals(owner))
        .map(StaffMember::name)
        .findFirst()
        .orElse(nobody);
  }
}
