package io.redress.people.signin;

import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.domain.PasswordRule;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Which passwords are taken, and how they are kept: as slow hashes only. */
@Component
public final class Passwords {
  private final PasswordEncoder hashing;
  private final BreachedPasswords breached;
  private final Merchants merchants;
  private final SingletonSupplier<String> nobodysHash;

  Passwords(PasswordEncoder hashing, BreachedPasswords breached, Merchants merchants) {
    this.hashing = hashing;
    this.breached = breached;
    this.merchants = merchants;
    this.nobodysHash = SingletonSupplier.of(() -> hash("there is nobody with this address"));
  }

  /** Why this password would not be taken for this person. */
  public Optional<PasswordFault> fault(String password, StaffMember of) {
    var house = merchants.current();
    var names =
        List.of(house.name(), house.slug(), of.name(), of.email().split("@", 2)[0], "redress");
    return PasswordRule.fault(password, names)
        .or(
            () ->
                breached.contains(password)
                    ? Optional.of(PasswordFault.BREACHED)
                    : Optional.empty());
  }

  /** The hash of a password that is good enough; a problem that does not show it otherwise. */
  public String hashOfGood(String password, StaffMember of) {
    fault(password, of)
        .ifPresent(
            fault -> {
              var why = "is not taken: " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' ');
              throw Problem.of(
                  ProblemCode.INVALID,
                  new Violation(
                      "password",
                      "(not shown)",
                      why,
                      "Use at least %d characters; several words are good."
                          .formatted(PasswordRule.LEAST_CHARACTERS)));
            });
    return hash(password);
  }

  /** The hash of a password that nobody chose. */
  public String hash(String password) {
    return Objects.requireNonNull(hashing.encode(password));
  }

  /** Whether this is the password; takes as long where there is none. */
  public boolean matches(String password, Optional<String> hash) {
    // asked for in both cases, so that the first one to sign in cannot tell them apart either
    var nobody = nobodysHash.obtain();
    var isRight = PasswordRule.fits(password) && hashing.matches(password, hash.orElse(nobody));
    return isRight && hash.isPresent();
  }

  /** Whether it should be hashed anew by how it is done today. */
  public boolean isOutdated(String hash) {
    return hashing.upgradeEncoding(hash);
  }
}
