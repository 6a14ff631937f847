package io.redress.people.web;

import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.access.SlowDown;
import io.redress.people.access.SlowDown.Door;
import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession;
import io.redress.people.access.StaffSession.Step;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.signin.SignInRules;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import java.time.Clock;
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
  private final SignInRules rules;
  private final SecurityEvents events;
  private final Tenancy tenancy;
  private final Clock clock;

  StaffSignIn(
      StaffMembers staff,
      SlowDown slowDown,
      SignInRules rules,
      SecurityEvents events,
      Tenancy tenancy,
      Clock clock) {
    this.staff = staff;
    this.slowDown = slowDown;
    this.rules = rules;
    this.events = events;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var merchant = tenancy.current().orElseThrow(StaffSignIn::wrong);
    var email = attempt.getName().strip().toLowerCase(Locale.ROOT);
    if (!isAdmitted(email, attempt)) {
      throw new TooManyTriesException();
    }
    var member = staff.authenticate(email, String.valueOf(attempt.getCredentials()));
    if (member.isEmpty()) {
      events.note(Kind.SIGN_IN_REFUSED, staff.byEmail(email).map(StaffMember::id), "password");
      throw wrong();
    }
    return StaffDoor.authentication(begun(merchant, member.get()));
  }

  private StaffSession begun(MerchantId merchant, StaffMember member) {
    var now = clock.instant();
    var step = rules.next(member, now);
    if (step != Step.SECOND_FACTOR) {
      events.note(Kind.SIGNED_IN, member.id(), "password");
    }
    return new StaffSession(merchant, member.id(), step, now);
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
