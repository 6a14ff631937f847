package io.redress.people.signin;

import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.domain.Secret;
import io.redress.people.domain.StaffToken;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.store.StaffLinkStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.StaffId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links by which staff choose their password: an invitation, or a reset.
 *
 * <p>A link only sets a password. It signs nobody in, so that a second factor is asked for as ever
 * (OWASP ASVS 5.0.0, 6.4.3), and opening it spends nothing.
 */
@Component
public class StaffLinks {
  private final StaffLinkStore store;
  private final StaffMembers staff;
  private final SecurityEvents events;
  private final NewIds ids;
  private final SecureRandom random = new SecureRandom();

  StaffLinks(StaffLinkStore store, StaffMembers staff, SecurityEvents events, NewIds ids) {
    this.store = store;
    this.staff = staff;
    this.events = events;
    this.ids = ids;
  }

  /** What a link is for, and how long it opens. */
  public enum Purpose {
    INVITATION(Duration.ofHours(24)),
    RESET(Duration.ofMinutes(30));

    private final Duration life;

    Purpose(Duration life) {
      this.life = life;
    }

    public Duration life() {
      return life;
    }
  }

  /** Makes a link, told once; earlier ones of the same person open nothing any more. */
  @Transactional
  public String create(StaffId id, Purpose purpose, Instant now) {
    var token = new StaffToken(ids.next(), Secret.from(random));
    store.endAll(id, now);
    store.insert(token, id, purpose, now);
    events.note(Kind.LINK_MADE, id, purpose.name().toLowerCase(Locale.ROOT));
    return token.text();
  }

  /** Whom this link opens the door for; empty when it is wrong, spent, expired or foreign. */
  public Optional<StaffMember> open(String text, Instant now) {
    return StaffToken.parse(text).flatMap(token -> store.find(token, now)).flatMap(staff::byId);
  }

  /**
   * Spends a link and sets the password; empty when the link opens nothing any more, a problem when
   * the password is not taken, and then the link is not spent.
   */
  @Transactional
  public Optional<StaffMember> spend(String text, String password, Instant now) {
    var member = open(text, now);
    var token = StaffToken.parse(text);
    if (member.isEmpty() || token.isEmpty() || !store.spend(token.get(), now)) {
      return Optional.empty();
    }
    staff.choosePassword(member.get(), password);
    return member;
  }
}
