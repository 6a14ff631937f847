package io.redress.people;

import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.domain.FreshPassword;
import io.redress.people.signin.Passwords;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.signin.SignIns;
import io.redress.people.store.StaffStore;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.StaffId;
import io.redress.shared.Violation;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The staff of the merchant in scope. */
@Service
public class StaffMembers {
  private final StaffStore store;
  private final Passwords passwords;
  private final SignIns signIns;
  private final SecurityEvents events;
  private final SecureRandom random = new SecureRandom();

  StaffMembers(StaffStore store, Passwords passwords, SignIns signIns, SecurityEvents events) {
    this.store = store;
    this.passwords = passwords;
    this.signIns = signIns;
    this.events = events;
  }

  /** Adds somebody; a problem when the address is taken or the password is too weak. */
  @Needs(Right.MANAGE_STAFF)
  public StaffMember create(StaffMember member, String password, Instant now) {
    add(member, Optional.of(passwords.hashOfGood(password, member)), now);
    return member;
  }

  /** Adds somebody with a new password, which is told here and never again. */
  @Needs(Right.MANAGE_STAFF)
  public String hire(StaffMember member, Instant now) {
    var password = FreshPassword.from(random);
    add(member, Optional.of(passwords.hash(password)), now);
    return password;
  }

  /**
   * Adds somebody who chooses the password by a one-time link, and who sets up a second factor
   * before anything else.
   */
  @Needs(Right.MANAGE_STAFF)
  @Transactional
  public StaffMember invite(StaffMember member, Instant now) {
    add(member, Optional.empty(), now);
    var _ = store.secondFactorDue(member.id(), now);
    events.note(Kind.INVITED, member.id(), member.role().name());
    return member;
  }

  private void add(StaffMember member, Optional<String> passwordHash, Instant now) {
    if (!store.insertUnlessThere(member, passwordHash, now)) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          new Violation("email", member.email(), "signs in already", "Use another address."));
    }
  }

  /** Somebody who still works here. */
  public Optional<StaffMember> byId(StaffId id) {
    return store.byId(id);
  }

  /** Somebody who still works here and signs in with this address. */
  public Optional<StaffMember> byEmail(String email) {
    return store.withHash(plain(email)).map(StaffStore.StaffWithHash::member);
  }

  /** At most 500 people who still work here, by name. */
  public List<StaffMember> list() {
    return store.list();
  }

  /**
   * The one who has this address and this password; a hash of an older kind is renewed.
   *
   * <p>An unknown address takes as long as a wrong password, and both give the same answer.
   */
  public Optional<StaffMember> authenticate(String email, String password) {
    var found = store.withHash(plain(email));
    var hash = found.flatMap(StaffStore.StaffWithHash::passwordHash);
    if (!passwords.matches(password, hash)) {
      return Optional.empty();
    }
    var member = found.map(StaffStore.StaffWithHash::member);
    member
        .filter(known -> hash.filter(passwords::isOutdated).isPresent())
        .ifPresent(known -> store.setPasswordHash(known.id(), passwords.hash(password)));
    return member;
  }

  /** Sets a password that is good enough; every session ends. */
  @Transactional
  public void choosePassword(StaffMember member, String password) {
    store.setPasswordHash(member.id(), passwords.hashOfGood(password, member));
    signIns.endAll(member.id(), Optional.empty());
    events.note(Kind.PASSWORD_CHANGED, member.id(), "");
  }

  /** Gives somebody another role, which acts on their next request. */
  @Needs(Right.MANAGE_STAFF)
  @Transactional
  public void changeRole(StaffId id, Role role) {
    var member = byId(id).orElseThrow(() -> Problem.notFound("The member of staff"));
    if (member.role() == Role.ADMINISTRATOR && role != Role.ADMINISTRATOR) {
      refuseLastAdministrator();
    }
    if (member.role() != role && store.setRole(id, role)) {
      events.note(Kind.ROLE_CHANGED, id, member.role() + " -> " + role);
    }
  }

  /** Ends somebody's access and every session at once. */
  @Needs(Right.MANAGE_STAFF)
  @Transactional
  public void disable(StaffId id, Instant now) {
    var member = byId(id).orElseThrow(() -> Problem.notFound("The member of staff"));
    if (member.role() == Role.ADMINISTRATOR) {
      refuseLastAdministrator();
    }
    if (!store.disable(id, now)) {
      throw Problem.notFound("The member of staff");
    }
    signIns.endAll(id, Optional.empty());
    events.note(Kind.DISABLED, id, "");
  }

  private void refuseLastAdministrator() {
    if (store.lockAdministrators() < 2) {
      throw Problem.of(ProblemCode.CONFLICT, "The house needs one administrator.");
    }
  }

  private static String plain(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
