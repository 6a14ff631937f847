package io.redress.people.signin;

import io.redress.people.domain.Secret;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.store.SessionStore;
import io.redress.shared.Problem;
import io.redress.shared.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The browsers in which somebody is signed in; each can be ended from any other. */
@Component
public class SignIns {
  private final SessionStore store;
  private final SecurityEvents events;
  private final Clock clock;

  SignIns(SessionStore store, SecurityEvents events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /** Where somebody is signed in now, the latest first; at most 100. */
  public List<SignIn> of(StaffId staff) {
    return store.ofStaff(staff, clock.instant());
  }

  /** The sign-in of this very browser. */
  public Optional<UUID> thisOne(HttpServletRequest request) {
    var session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : store.publicId(new Secret(session.getId()).digest());
  }

  /** Ends one; the same problem for one that is somebody else's and for none. */
  public void end(StaffId staff, UUID id) {
    if (!store.end(staff, id)) {
      throw Problem.notFound("The sign-in");
    }
    events.note(Kind.SESSION_ENDED, staff, "1");
  }

  /** Ends all but one, or all. */
  public void endAll(StaffId staff, Optional<UUID> but) {
    var ended = store.endAll(staff, but);
    if (ended > 0) {
      events.note(Kind.SESSION_ENDED, staff, Integer.toString(ended));
    }
  }
}
