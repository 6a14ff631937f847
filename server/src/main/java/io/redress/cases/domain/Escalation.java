package io.redress.cases.domain;

import io.redress.people.Role;
import io.redress.people.StaffMember;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Whom the house tells that a promise is in danger or has slipped: whoever sees to it and the
 * leads; once the same thing slips again, those above the leads as well.
 */
public final class Escalation {
  /** From the slip of this number on, the administrators are told too. */
  static final int ABOVE_THE_LEADS = 2;

  private Escalation() {}

  /**
   * Those who are told, each once, the owner first.
   *
   * @param owner whoever sees to the promise: the id of somebody of the staff, or a team
   * @param slips how often it has slipped by now; 0 when it is only in danger
   */
  public static List<StaffMember> told(List<StaffMember> staff, String owner, int slips) {
    var told = new LinkedHashSet<StaffMember>();
    staff.stream().filter(each -> each.id().toString().equals(owner)).forEach(told::add);
    var supervisors = with(staff, Role.SUPERVISOR);
    var administrators = with(staff, Role.ADMINISTRATOR);
    told.addAll(supervisors.isEmpty() ? administrators : supervisors);
    if (slips >= ABOVE_THE_LEADS) {
      told.addAll(administrators);
    }
    return new ArrayList<>(told);
  }

  private static List<StaffMember> with(List<StaffMember> staff, Role role) {
    return staff.stream().filter(each -> each.role() == role).toList();
  }
}
