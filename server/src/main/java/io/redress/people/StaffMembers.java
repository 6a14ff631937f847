package io.redress.people;

import io.redress.people.domain.FreshPassword;
import io.redress.people.domain.PasswordRule;
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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The staff of the merchant in scope. */
@Service
public final class StaffMembers {
  private final StaffStore store;
  private final PasswordEncoder passwords;
  private final String nobodysHash;
  private final SecureRandom random = new SecureRandom();

  StaffMembers(StaffStore store, PasswordEncoder passwords) {
    this.store = store;
    this.passwords = passwords;
    this.nobodysHash = passwords.encode("there is nobody with this address");
  }

  /** Adds somebody; a problem when the address is taken or the password is too weak. */
  public StaffMember create(StaffMember member, String password, Instant now) {
    PasswordRule.violation(password)
        .ifPresent(
            violation -> {
              throw Problem.of(ProblemCode.INVALID, violation);
            });
    if (!store.insertUnlessThere(member, passwords.encode(password), now)) {
      throw Problem.of(
          ProblemCode.CONFLICT,
          new Violation("email", member.email(), "signs in already", "Use another address."));
    }
    return member;
  }

  /** Adds somebody with a new password, which is told here and never again. */
  public String hire(StaffMember member, Instant now) {
    var password = FreshPassword.from(random);
    create(member, password, now);
    return password;
  }

  /** Somebody who still works here. */
  public Optional<StaffMember> byId(StaffId id) {
    return store.byId(id);
  }

  /** At most 500 people who still work here, by name. */
  public List<StaffMember> list() {
    return store.list();
  }

  /**
   * The one who has this address and this password.
   *
   * <p>An unknown address takes as long as a wrong password, and both give the same answer.
   */
  public Optional<StaffMember> authenticate(String email, String password) {
    var found = store.withHash(email.strip().toLowerCase(Locale.ROOT));
    var hash = found.map(StaffStore.StaffWithHash::passwordHash).orElse(nobodysHash);
    var isRight = PasswordRule.fits(password) && passwords.matches(password, hash);
    return isRight ? found.map(StaffStore.StaffWithHash::member) : Optional.empty();
  }

  /** Ends somebody's access at once; open sessions end with the next request. */
  public void disable(StaffId id, Instant now) {
    if (!store.disable(id, now)) {
      throw Problem.notFound("The member of staff");
    }
  }
}
