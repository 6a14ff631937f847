package io.redress.people.access;

import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The member of staff who calls, read anew with every request so that a changed role acts at once.
 */
@Component
public final class CurrentStaff {
  private final StaffMembers staff;
  private final Tenancy tenancy;

  CurrentStaff(StaffMembers staff, Tenancy tenancy) {
    this.staff = staff;
    this.tenancy = tenancy;
  }

  /** Who calls; empty when it is nobody of the merchant in scope. */
  public Optional<StaffMember> find() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !(authentication.getPrincipal() instanceof StaffSession session)
        || !tenancy.current().equals(Optional.of(session.merchant()))) {
      return Optional.empty();
    }
    return staff.byId(session.staff());
  }

  /** Who calls; a problem when nobody is signed in. */
  public StaffMember require() {
    return find()
        .orElseThrow(() -> Problem.of(ProblemCode.NOT_SIGNED_IN, "Sign in to the desk first."));
  }

  /** Who calls, with one of these roles; a problem otherwise. */
  public StaffMember require(Role... roles) {
    var member = require();
    if (!Arrays.asList(roles).contains(member.role())) {
      throw Problem.of(
          ProblemCode.NOT_ALLOWED,
          "This is for " + Arrays.toString(roles) + "; you are signed in as " + member.role());
    }
    return member;
  }

  /** Who calls, as events keep it. */
  public Actor actor() {
    return Actor.staff(require().id());
  }
}
