package io.redress.faces.desk;

import io.redress.faces.desk.DoorView.Passkey;
import io.redress.people.access.StaffSession;
import io.redress.people.signin.Challenge;
import io.redress.people.signin.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts questions about passkeys on pages and remembers, for a few minutes, what was asked. */
@Component
class PasskeyForms {
  private static final String SHOW = "passkey.show";
  private static final String MAKE = "passkey.make";

  private final Passkeys passkeys;
  private final Clock clock;

  PasskeyForms(Passkeys passkeys, Clock clock) {
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /** Asks for a passkey: one of somebody, or any when nobody is known yet. */
  Passkey askToShow(HttpServletRequest request, Optional<StaffSession> session) {
    return keep(request, SHOW, passkeys.askToShow(session, clock.instant()));
  }

  /** Asks to make a passkey. */
  Passkey askToMake(HttpServletRequest request, StaffSession session) {
    return keep(request, MAKE, passkeys.askToMake(session, clock.instant()));
  }

  /** What was asked for to be shown; it counts once. */
  Optional<Challenge> shown(HttpServletRequest request) {
    return take(request, SHOW);
  }

  /** What was asked for to be made; it counts once. */
  Optional<Challenge> made(HttpServletRequest request) {
    return take(request, MAKE);
  }

  private static Passkey keep(HttpServletRequest request, String deed, Passkeys.Question asked) {
    request.getSession(true).setAttribute(deed, asked.challenge());
    return new Passkey(deed.substring(deed.indexOf('.') + 1), asked.json());
  }

  private Optional<Challenge> take(HttpServletRequest request, String deed) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(deed) instanceof Challenge asked)) {
      return Optional.empty();
    }
    session.removeAttribute(deed);
    return Optional.of(asked).filter(open -> open.isOpen(clock.instant()));
  }
}
