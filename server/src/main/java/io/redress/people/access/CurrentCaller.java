package io.redress.people.access;

import io.redress.people.ApiCaller;
import io.redress.people.access.StaffSession.Step;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Who has the running work done, for services that must not trust the page that calls them. */
@Component
public class CurrentCaller {
  private final CurrentStaff staff;
  private final Clock clock;

  CurrentCaller(CurrentStaff staff, Clock clock) {
    this.staff = staff;
    this.clock = clock;
  }

  /** Who calls; whoever asks by a request and has proven nothing is a visitor. */
  public Caller current() {
    var known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null && known.getPrincipal() instanceof ApiCaller key) {
      return new Caller.Program(key);
    }
    if (known != null && known.getPrincipal() instanceof StaffSession) {
      return staff
          .atTheDoor()
          .filter(who -> who.step() == Step.DONE)
          .<Caller>map(who -> new Caller.Staff(who.member(), who.session()))
          .orElseGet(Caller.Visitor::new);
    }
    return RequestContextHolder.getRequestAttributes() == null
        ? new Caller.House()
        : new Caller.Visitor();
  }

  /** A problem NOT_ALLOWED for whoever calls without this right. */
  public void require(Right right) {
    if (!right.isOf(current(), clock.instant())) {
      throw Problem.of(ProblemCode.NOT_ALLOWED, "Whoever calls may not do this, or not now.");
    }
  }
}
