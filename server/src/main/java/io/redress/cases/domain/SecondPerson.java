package io.redress.cases.domain;

import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.shared.Actor;
import io.redress.shared.StaffId;
import java.util.List;

/** Whom the house asks for a yes that needs a second person: nobody higher than it takes. */
public final class SecondPerson {
  private SecondPerson() {}

  /**
   * Everybody of the lowest role that reaches, without whoever asks; nobody where all are missing.
   *
   * @param able the roles that may say yes, the lowest first
   */
  public static List<StaffMember> asked(List<StaffMember> staff, Actor asker, List<Role> able) {
    return able.stream()
        .map(
            role ->
                staff.stream()
                    .filter(each -> each.role() == role)
                    .filter(each -> !isAsker(each.id(), asker))
                    .toList())
        .filter(group -> !group.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static boolean isAsker(StaffId id, Actor asker) {
    return id.value().equals(asker.id());
  }
}
