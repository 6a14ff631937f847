package io.redress.people.signin;

import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.domain.Secret;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.store.FactorStore;
import io.redress.people.store.PasskeyStore;
import io.redress.shared.StaffId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff show beside the password: passkeys, an authenticator, and recovery codes. */
@Component
public class SecondFactors {
  private static final int RECOVERY_CODES = 10;
  private static final String AUTHENTICATOR = "authenticator";

  private final FactorStore store;
  private final PasskeyStore passkeys;
  private final SeedSeal seal;
  private final SecurityEvents events;
  private final Merchants merchants;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SecondFactors(
      FactorStore store,
      PasskeyStore passkeys,
      SeedSeal seal,
      SecurityEvents events,
      Merchants merchants,
      Clock clock) {
    this.store = store;
    this.passkeys = passkeys;
    this.seal = seal;
    this.events = events;
    this.merchants = merchants;
    this.clock = clock;
  }

  /** What somebody has. */
  public Factors of(StaffId staff) {
    var hasAuthenticator = store.totp(staff).filter(FactorStore.Totp::isConfirmed).isPresent();
    return new Factors(passkeys.ofStaff(staff), hasAuthenticator, store.codesLeft(staff));
  }

  /** The authenticator that is being set up; the same one until it is confirmed. */
  public Authenticator proposed(StaffMember member) {
    if (store.totp(member.id()).isEmpty()) {
      var seed = new byte[OneTimeCodes.SEED_BYTES];
      random.nextBytes(seed);
      store.propose(member.id(), seal.seal(member.id(), seed), clock.instant());
    }
    var seed =
        store
            .totp(member.id())
            .filter(kept -> !kept.isConfirmed())
            .map(kept -> OneTimeCodes.base32(seal.open(member.id(), kept.seed())))
            .orElseThrow(() -> new IllegalStateException("An authenticator is shown only once."));
    return new Authenticator(seed, address(member, seed));
  }

  /** Takes an authenticator into use by its first code; false for a wrong one. */
  @Transactional
  public boolean confirm(StaffId staff, String code) {
    var isRight = isCode(staff, code);
    if (isRight) {
      events.note(Kind.FACTOR_ADDED, staff, AUTHENTICATOR);
    }
    return isRight;
  }

  /** Whether this is a code of somebody's authenticator that was never used before. */
  @Transactional
  public boolean accepts(StaffId staff, String code) {
    var isConfirmed = store.totp(staff).filter(FactorStore.Totp::isConfirmed).isPresent();
    return isConfirmed && isCode(staff, code);
  }

  /** Spends a recovery code; false for a wrong or used one. */
  @Transactional
  public boolean recover(StaffId staff, String code) {
    var plain = code.replaceAll("[\\s-]+", "").toLowerCase(Locale.ROOT);
    var isRight =
        Secret.isOne(plain) && store.spendCode(staff, new Secret(plain).digest(), clock.instant());
    if (isRight) {
      events.note(Kind.RECOVERY_USED, staff, "");
    }
    return isRight;
  }

  /** New recovery codes, told here and never again; older ones end. */
  @Transactional
  public List<String> newCodes(StaffId staff) {
    var secrets = new ArrayList<Secret>();
    for (var i = 0; i < RECOVERY_CODES; i++) {
      secrets.add(Secret.from(random));
    }
    store.replaceCodes(staff, secrets.stream().map(Secret::digest).toList(), clock.instant());
    events.note(Kind.FACTOR_ADDED, staff, "recovery codes");
    return secrets.stream().map(secret -> secret.text().replaceAll("(.{8})(?=.)", "$1-")).toList();
  }

  @Transactional
  public void removeAuthenticator(StaffId staff) {
    if (store.removeTotp(staff)) {
      events.note(Kind.FACTOR_REMOVED, staff, AUTHENTICATOR);
    }
  }

  /** Takes a passkey away; nothing happens when it is not theirs. */
  @Transactional
  public void removePasskey(StaffId staff, UUID id) {
    if (passkeys.remove(staff, id)) {
      events.note(Kind.FACTOR_REMOVED, staff, "passkey");
    }
  }

  private boolean isCode(StaffId staff, String code) {
    var now = clock.instant();
    var digits = code.replaceAll("\\s+", "");
    var kept = store.totp(staff);
    var isRight =
        kept.map(each -> step(staff, each, digits, now))
            .filter(step -> step.isPresent() && store.use(staff, step.getAsLong(), now))
            .isPresent();
    if (isRight) {
      seal.renew(staff, kept.orElseThrow().seed());
    }
    return isRight;
  }

  private OptionalLong step(StaffId staff, FactorStore.Totp kept, String digits, Instant now) {
    return OneTimeCodes.step(seal.open(staff, kept.seed()), digits, now, kept.lastStep());
  }

  private URI address(StaffMember member, String seed) {
    var issuer = encoded(merchants.current().name());
    return URI.create(
        "otpauth://totp/%s:%s?secret=%s&issuer=%s"
            .formatted(issuer, encoded(member.email()), seed, issuer));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
