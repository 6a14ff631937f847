package io.redress.people.access;

import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.access.StaffSession.Step;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The member of staff who calls, read anew with every request so that a changed role acts at once.
 */
@Component
public final class CurrentStaff {
  private final StaffMembers staff;
  private final StaffDoor door;
  private final Tenancy tenancy;

  CurrentStaff(StaffMembers staff, StaffDoor door, Tenancy tenancy) {
    this.staff = staff;
    this.door = door;
    this.tenancy = tenancy;
  }

  /** Somebody whose sign-in has come as far as {@code step}. */
  public record AtTheDoor(StaffMember member, StaffSession session) {
    public Step step() {
      return session.step();
    }
  }

  /** Who calls, however far their sign-in has come; empty for nobody of the merchant in scope. */
  public Optional<AtTheDoor> atTheDoor() {
    return door.current()
        .filter(session -> tenancy.current().equals(Optional.of(session.merchant())))
        .flatMap(
            session -> staff.byId(session.staff()).map(member -> new AtTheDoor(member, session)));
  }

  /** Who calls; empty when it is nobody of the merchant in scope who has wholly signed in. */
  public Optional<StaffMember> find() {
    return atTheDoor().filter(who -> who.step() == Step.DONE).map(AtTheDoor::member);
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
