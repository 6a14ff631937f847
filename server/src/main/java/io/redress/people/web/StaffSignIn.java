package io.redress.people.web;

import io.redress.people.StaffMembers;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.people.access.StaffSession;
import io.redress.platform.tenancy.Tenancy;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs staff in by address and password, and slows guessing down. */
@Component
final class StaffSignIn implements AuthenticationProvider {
  private final StaffMembers staff;
  private final SlowDown slowDown;
  private final Tenancy tenancy;

  StaffSignIn(StaffMembers staff, SlowDown slowDown, Tenancy tenancy) {
    this.staff = staff;
    this.slowDown = slowDown;
    this.tenancy = tenancy;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var merchant = tenancy.current().orElseThrow(StaffSignIn::wrong);
    var email = attempt.getName().strip().toLowerCase(Locale.ROOT);
    if (!isAdmitted(email, attempt)) {
      throw new TooManyTriesException();
    }
    var member =
        staff
            .authenticate(email, String.valueOf(attempt.getCredentials()))
            .orElseThrow(StaffSignIn::wrong);
    return UsernamePasswordAuthenticationToken.authenticated(
        new StaffSession(merchant, member.id()), "", List.of());
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  private boolean isAdmitted(String email, Authentication attempt) {
    var address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? details.getRemoteAddress()
            : "unknown";
    return slowDown.admits(Door.ADDRESS, address)
        && slowDown.admits(Door.SIGN_IN, email + " " + address)
        && slowDown.admits(Door.ACCOUNT, email);
  }

  private static BadCredentialsException wrong() {
    return new BadCredentialsException("Address or password is wrong.");
  }
}
