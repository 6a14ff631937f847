package io.redress.people.signin;

import io.redress.people.access.StaffDoor;
import io.redress.people.access.StaffSession;
import io.redress.people.access.Whereabouts;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.store.SecurityEventStore;
import io.redress.shared.PlainWords;
import io.redress.shared.StaffId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happened with accounts, keys and links: logged in one line, and kept for as long as the
 * house chooses (OWASP ASVS 5.0.0, 16.3.1 to 16.3.3).
 */
@Component
public class SecurityEvents {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityEvents.class);
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_SHOWN = 200;

  private final SecurityEventStore store;
  private final StaffDoor door;
  private final Clock clock;

  SecurityEvents(SecurityEventStore store, StaffDoor door, Clock clock) {
    this.store = store;
    this.door = door;
    this.clock = clock;
  }

  /** Notes something about somebody's account. */
  public void note(Kind kind, StaffId about, String detail) {
    note(kind, Optional.of(about), detail);
  }

  /** Notes something; the address of a person who is not known is never part of the detail. */
  public void note(Kind kind, Optional<StaffId> about, String detail) {
    var from = Whereabouts.current();
    var by = door.current().map(StaffSession::staff);
    var shown = shortened(PlainWords.oneLine(detail));
    var event =
        new SecurityEvent(
            clock.instant(), kind, about, by, shown, shortened(from.device()), from.address());
    store.insert(event);
    // The log knows ids only; who they are stands in the database. The merchant is on each line.
    LOG.atInfo()
        .addKeyValue("event", kind)
        .addKeyValue("about", about.map(StaffId::toString).orElse("-"))
        .addKeyValue("by", by.map(StaffId::toString).orElse("-"))
        .log("security");
  }

  /** What happened with one account, the latest first. */
  public List<SecurityEvent> of(StaffId about) {
    return store.of(about, MOST_SHOWN);
  }

  /** What happened at the house, the latest first. */
  public List<SecurityEvent> latest() {
    return store.latest(MOST_SHOWN);
  }

  private static String shortened(String text) {
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
  }
}
